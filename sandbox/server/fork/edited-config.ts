import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ConfigError, type ConfigProblem } from '#config-loader/config-error.ts';
import { loadConfig } from '#config-loader/load.ts';
import { warningsOf } from '#config-loader/warnings/warnings-of.ts';
import type { Config } from '#schemas/config/config.ts';
import type { EditedFile } from '#schemas/sandbox/fork.ts';

/** A configuration with some of its files changed, or what is wrong with it. */
export type EditedConfig =
  | {
      readonly kind: 'valid';
      readonly config: Config;
      /** What is seldom meant so in the files that changed. */
      readonly warnings: readonly ConfigProblem[];
    }
  | { readonly kind: 'wrong'; readonly problems: readonly ConfigProblem[] };

/** Folders in which a file may be added. */
const OPEN = ['reguas', 'offers', 'creditors'];

/**
 * Checks a configuration with some of its files changed exactly as `regua check` does, in a copy of its folder: the folder itself stays
 * as it is.
 */
export async function editedConfig(folder: string, files: readonly EditedFile[]): Promise<EditedConfig> {
  const strange = files.filter(({ file }) => !isOpen(folder, file));
  if (strange.length > 0)
    return { kind: 'wrong', problems: strange.map(({ file }) => ({ file, message: NO_SUCH_FILE })) };
  const copy = mkdtempSync(join(tmpdir(), 'regua-edited-'));
  try {
    cpSync(folder, copy, { recursive: true });
    for (const { file, text } of files) {
      mkdirSync(dirname(join(copy, file)), { recursive: true });
      writeFileSync(join(copy, file), text);
    }
    const config = await loadConfig(copy);
    const changed = new Set(files.map(({ file }) => file));
    const warnings = warningsOf(copy, config).filter(({ file }) => changed.has(file));
    return { kind: 'valid', config, warnings };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return { kind: 'wrong', problems: error.problems };
  } finally {
    rmSync(copy, { recursive: true });
  }
}

const NO_SUCH_FILE = `is no file of the configuration; a new one may be added in ${OPEN.join(', ')}`;

const isOpen = (folder: string, file: string): boolean =>
  existsSync(join(folder, file)) || OPEN.includes(dirname(file));
