import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Words } from '#cli/words/words.ts';
import { InputError } from '#sandbox/portfolio/input.ts';

/**
 * Requires that files can be written where they are wanted, before hours are spent on what goes into them.
 * @throws InputError with the folder that is missing
 */
export function requireFolders(files: readonly string[], { say }: Pick<Words, 'say'>): void {
  for (const file of files)
    if (!existsSync(dirname(file)))
      throw new InputError(say('run.outFolder', { file, folder: dirname(file) }));
}
