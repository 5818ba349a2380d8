import type { Words } from '#cli/words/words.ts';
import { plain } from '#formats/exports/header.ts';
import type { Refused } from '#formats/exports/title.ts';
import { linesToPaste } from './lines-to-paste.ts';
import { type Asked, mapCommand } from './map-command.ts';
import { isVanishedFile } from './vanished.ts';

/**
 * The words of the status column that nobody knows, how many rows have each, and the lines by which a person says what they mean: pasted as
 * they are they charge nobody.
 */
export function unknownStatusesInWords(
  refused: readonly Refused[],
  asked: Asked,
  { say, all }: Words,
): string[] {
  const counts = new Map<string, { readonly word: string; count: number }>();
  for (const { problem } of asked.files.some(isVanishedFile) ? [] : refused) {
    if (problem.code !== 'unknown-status' || problem.value === undefined) continue;
    const known = counts.get(plain(problem.value));
    if (known) known.count += 1;
    else counts.set(plain(problem.value), { word: problem.value, count: 1 });
  }
  if (counts.size === 0) return [];
  const byCount = [...counts.values()].sort((one, other) => other.count - one.count);
  const status = Object.fromEntries(byCount.map(({ word }) => [word, say('importBook.statusPerson')]));
  return [
    say('importBook.unknownStatuses', {
      what: all(byCount.map(({ word, count }) => say('importBook.unknownStatus', { word, count }))),
      ...mapCommand(asked),
      yaml: linesToPaste({ status }),
      meanings: say('importBook.statusMeanings'),
    }),
  ];
}
