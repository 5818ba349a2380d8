import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { FUNCTIONS } from '#deployment/topology.ts';
import { INIT_FLAGS } from '#test/builders/init-flags.ts';
import { installInto, manifest, packed } from '#test/builders/packed.ts';
import { ROOT } from '#test/builders/root.ts';

let archive: string;
let folder: string;

beforeAll(() => {
  archive = packed();
  folder = mkdtempSync(join(tmpdir(), 'regua-synthesized-'));
  installInto(folder, archive, Object.keys(manifest.peerDependencies));
}, 300_000);
afterAll(() => {
  rmSync(folder, { recursive: true });
  rmSync(join(archive, '..'), { recursive: true });
});

it('a project that regua init makes synthesizes, with the code of every function', () => {
  const node = process.execPath;
  const regua = join(folder, 'node_modules/regua/bin/regua.mjs');
  const options = { cwd: folder, encoding: 'utf8', stdio: 'pipe' } as const;
  execFileSync(node, [regua, 'init', '.', '--yes', '--force', ...INIT_FLAGS], options);
  execFileSync(node, [join(ROOT, 'node_modules/aws-cdk/bin/cdk'), 'synth', '--quiet'], options);
  const output = join(folder, 'cdk.out');
  const assets = readdirSync(output).filter((name) => name.startsWith('asset.'));
  expect(assets).toHaveLength(Object.keys(FUNCTIONS).length);
  for (const asset of assets) expect(existsSync(join(output, asset, 'index.mjs'))).toBe(true);
}, 600_000);
