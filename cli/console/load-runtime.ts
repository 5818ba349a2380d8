import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { captureLogs } from '#sandbox/deployment/logs.ts';
import type { Config } from '#schemas/config/config.ts';

/** Has the use cases of the product, in this process, run with a configuration; what they log is left out. */
export async function loadRuntime(config: Config): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'regua-'));
  const file = join(folder, 'config.json');
  writeFileSync(file, JSON.stringify(config));
  process.env.CONFIG_FILE = file;
  await captureLogs({ keep: false });
  const { forgetAll } = await import('#runtime/lazily.ts');
  const shared = await import('#runtime/config.ts');
  forgetAll();
  shared.config();
  rmSync(folder, { recursive: true });
}
