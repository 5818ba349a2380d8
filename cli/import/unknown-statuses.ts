import { commandLine } from '#cli/console/command-line.ts';
import type { Words } from '#cli/words/words.ts';
import { plain } from '#formats/exports/header.ts';
import type { Refused } from '#formats/exports/title.ts';
import { type GivenOptions, givenAgain } from './given-again.ts';
import { linesToPaste } from './lines-to-paste.ts';
import { isVanishedFile } from './vanished.ts';

/** The file that is named for a mapping that nobody has yet. */
const NEW_MAP = 'mapa.yaml';

/**
 * The words of the status column that nobody knows, how many rows have each, and the lines by which a person says what they mean: pasted as
 * they are they charge nobody.
 */
export function unknownStatusesInWords(
  refused: readonly Refused[],
  {
    files,
    options,
  }: {
    readonly files: readonly string[];
    readonly options: GivenOptions & { readonly snapshot?: boolean; readonly changes?: boolean };
  },
  { say, all }: Words,
): string[] {
  const counts = new Map<string, { readonly word: string; count: number }>();
  for (const { problem } of files.some(isVanishedFile) ? [] : refused) {
    if (problem.code !== 'unknown-status' || problem.value === undefined) continue;
    const known = counts.get(plain(problem.value));
    if (known) known.count += 1;
    else counts.set(plain(problem.value), { word: problem.value, count: 1 });
  }
  if (counts.size === 0) return [];
  const byCount = [...counts.values()].sort((one, other) => other.count - one.count);
  const status = Object.fromEntries(byCount.map(({ word }) => [word, 'person']));
  const map = options.map ?? NEW_MAP;
  const kind = options.snapshot ? ['--snapshot'] : options.changes ? ['--changes'] : [];
  return [
    say('importBook.unknownStatuses', {
      what: all(byCount.map(({ word, count }) => say('importBook.unknownStatus', { word, count }))),
      map,
      isNew: options.map === undefined ? 'yes' : 'no',
      yaml: linesToPaste({ status }),
      meanings: say('importBook.statusMeanings'),
      command: commandLine('import', ...files, ...kind, ...givenAgain({ ...options, map })),
    }),
  ];
}
