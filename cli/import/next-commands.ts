import { basename } from 'node:path';
import { commandLine } from '#cli/console/command-line.ts';
import { guideHere } from '#cli/package/guide.ts';
import type { Words } from '#cli/words/words.ts';
import { configAgain, type GivenOptions, givenAgain } from './given-again.ts';
import type { OwnFiles } from './own-files.ts';

/**
 * What is typed after an import, with the names of all files that are needed: all commands once they have another list of files, and else the release alone.
 * @param given.batch undefined if nothing came in that must be released
 * @param given.hasNewFile true of the first import, and of a later one that wrote into a file of its own
 */
export function nextInWords(
  {
    batch,
    files,
    stage,
    config,
    hasNewFile,
  }: {
    readonly batch: string | undefined;
    readonly files: readonly string[];
    readonly stage: string | undefined;
    readonly config: string;
    readonly hasNewFile: boolean;
  },
  { say }: Words,
): string[] {
  const where = stage === undefined ? ['--invoices', ...files] : ['--stage', stage];
  const ofFiles = (command: string, ...more: string[]): string =>
    commandLine(command, '--invoices', ...files, ...more, ...configAgain(config));
  const release =
    batch === undefined
      ? []
      : [
          say('importBook.nextRelease', {
            command: commandLine('release', batch, ...where, ...configAgain(config)),
          }),
        ];
  if (!hasNewFile) return release.length === 0 ? [] : ['', say('importBook.nextAgain'), ...release];
  return [
    '',
    say('importBook.next'),
    ...release,
    ...(stage === undefined
      ? [say('importBook.nextRun', { command: ofFiles('run', '--out', 'resultado.html') })]
      : []),
    ...(batch === undefined
      ? []
      : [
          say('importBook.nextForecast', {
            command: ofFiles('forecast', '--released', '--out', 'previsao.html'),
          }),
        ]),
    say('importBook.guide', { file: guideHere('dez-minutos.md') }),
  ];
}

/** How a person says what became of titles that vanished. */
export const settleInWords = (
  file: string,
  {
    likely,
    isHeld,
    options,
  }: { readonly likely: number; readonly isHeld: boolean; readonly options: GivenOptions },
  { say }: Words,
): string[] => {
  // The file is ours: neither a system nor a mapping says how it is read.
  const { from: _, map: __, ...given } = options;
  const command = commandLine('import', file, '--changes', ...givenAgain(given));
  return [
    isHeld
      ? say('importBook.nextVanished', { file, command, likely })
      : say('importBook.nextLikely', { file, command }),
  ];
};

/** What a command for corrected rows is made of: the files that an import read, and what was asked of it. */
export interface MendOf {
  readonly files: readonly string[];
  readonly lists: readonly { readonly file: string }[];
  readonly options: GivenOptions;
}

/** How refused rows come in once they are mended: with the lists of customers that the files were read with. */
export function mendInWords(refused: readonly string[], of: MendOf, { say }: Words): string[] {
  if (refused.length === 0) return [];
  return [say('importBook.nextMend', { files: refused.join(', '), command: mendCommand(refused, of) })];
}

/** What was left as a person changed it, and how it comes in if it has not. */
export const editedInWords = (
  edited: readonly string[],
  { own, ...of }: MendOf & { readonly own: OwnFiles },
  { say }: Words,
): string[] =>
  edited.map((file) =>
    own.isTaken(file)
      ? say('importBook.editedTaken', { file })
      : say('importBook.edited', { file, command: mendCommand([file], of) }),
  );

function mendCommand(refused: readonly string[], { files, lists, options }: MendOf): string {
  const customers = files.filter((file) => lists.some((list) => list.file === basename(file)));
  return commandLine('import', ...refused, ...customers, '--changes', ...givenAgain(options));
}
