import type { Words } from '#cli/words/words.ts';
import { plain } from '#formats/exports/header.ts';
import type { Refused } from '#formats/exports/title.ts';
import { linesToPaste } from './lines-to-paste.ts';
import { type Asked, mapCommand } from './map-command.ts';
import type { FileTitles } from './read-book.ts';
import { isVanishedFile } from './vanished.ts';

/**
 * The words of the status column that nobody knows, how many rows have each, and the lines by which a person says what they mean: pasted as
 * they are they charge nobody, but for what is left of titles that are all paid in part. One whose rows have nothing open, by the column that says it,
 * is proposed as paid, any other one as for a person.
 */
export function unknownStatusesInWords(
  refused: readonly Refused[],
  books: readonly Pick<FileTitles, 'layout' | 'refused'>[],
  asked: Asked,
  { say, all }: Words,
): string[] {
  const counts = new Map<
    string,
    { readonly word: string; count: number; isClosed: boolean; isPartPaid: boolean }
  >();
  const withOpen = new Set(
    books.flatMap((one) => (one.layout.columns.open === undefined ? [] : one.refused.map(({ row }) => row))),
  );
  for (const { problem, row, open, identity } of asked.files.some(isVanishedFile) ? [] : refused) {
    if (problem.code !== 'unknown-status' || problem.value === undefined) continue;
    const known = counts.get(plain(problem.value));
    const isClosed = open === 0 && withOpen.has(row);
    const isPartPaid = open !== undefined && open > 0 && open < (identity?.amount ?? 0);
    if (known) {
      known.count += 1;
      known.isClosed &&= isClosed;
      known.isPartPaid &&= isPartPaid;
    } else counts.set(plain(problem.value), { word: problem.value, count: 1, isClosed, isPartPaid });
  }
  if (counts.size === 0) return [];
  const byCount = [...counts.values()].sort((one, other) => other.count - one.count);
  const status = Object.fromEntries(
    byCount.map(({ word, isClosed, isPartPaid }) => [
      word,
      say(
        isClosed
          ? 'importBook.statusPaid'
          : isPartPaid
            ? 'importBook.statusPartPaid'
            : 'importBook.statusPerson',
      ),
    ]),
  );
  return [
    say('importBook.unknownStatuses', {
      what: all(byCount.map(({ word, count }) => say('importBook.unknownStatus', { word, count }))),
      ...mapCommand(asked),
      yaml: linesToPaste({ status }),
      meanings: say('importBook.statusMeanings'),
    }),
  ];
}
