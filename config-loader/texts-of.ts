import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { configTextOf } from './read-yaml.ts';
import { requireFolder } from './require-folder.ts';

/** A file of a configuration as it is written. */
export interface ConfigText {
  /** Below the folder, with slashes. */
  readonly path: string;
  readonly text: string;
}

/**
 * Reads every YAML file of a config folder as it is now, checked or not; one that is not UTF-8 is left out. The settings of stages are
 * none of them.
 * @throws ConfigFolderError when there is no such folder
 */
export function textsOf(folder: string): ConfigText[] {
  requireFolder(folder);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.split(sep).join('/'))
    .filter((path) => path.endsWith('.yaml') && !path.startsWith('stages/'))
    .toSorted()
    .flatMap((path) => {
      const read = configTextOf(folder, join(...path.split('/')));
      return read.ok ? [{ path, text: read.text }] : [];
    });
}
