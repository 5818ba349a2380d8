import { basename } from 'node:path';
import type { Words } from '#cli/words/words.ts';
import { codeIn } from '#formats/exports/title-kinds.ts';
import { linesToPaste } from './lines-to-paste.ts';
import { type Asked, mapCommand } from './map-command.ts';
import type { FileTitles } from './read-book.ts';

/**
 * The codes of kinds that nobody knows, how many open rows have each and what they come to, whether they are collected or left for a person, and the lines by
 * which a person says what they mean: pasted as they are they charge nobody.
 */
export function unknownKindsInWords(
  books: readonly Pick<FileTitles, 'file' | 'layout' | 'titles' | 'leftOut' | 'sums'>[],
  asked: Asked,
  { say, all, money }: Words,
): string[] {
  return books.flatMap((book) => {
    const { kind } = book.layout;
    if (!kind) return [];
    const found = new Map<string, { count: number; amount: number }>();
    for (const { row, amount } of openRows(book)) {
      const code = codeIn(row.cells[kind.at]?.text ?? '');
      if (!kind.unknown.includes(code)) continue;
      const known = found.get(code) ?? { count: 0, amount: 0 };
      found.set(code, { count: known.count + 1, amount: known.amount + amount });
    }
    if (found.size === 0) return [];
    const codes = [...found].sort(([, one], [, other]) => other.count - one.count);
    return [
      say('importBook.unknownKinds', {
        file: basename(book.file),
        header: kind.header,
        count: codes.length,
        what: all(
          codes.map(([word, { count, amount }]) =>
            say('importBook.unknownKind', { word, count, amount: money(amount) }),
          ),
        ),
        areCollected: kind.areCollected ? 'yes' : 'no',
        ...mapCommand(asked),
        meanings: say('importBook.kindMeanings'),
        yaml: linesToPaste({
          types: Object.fromEntries(codes.map(([word]) => [word, say('importBook.statusPerson')])),
        }),
      }),
    ];
  });
}

/** The rows that are collected or that a person decides about, each with what is open of it, centavos. */
const openRows = ({ titles, leftOut, sums }: Pick<FileTitles, 'titles' | 'leftOut' | 'sums'>) => [
  ...titles.map(({ row, open }) => ({ row, amount: open })),
  ...leftOut.flatMap(({ row, as }) =>
    as === 'person' ? [{ row, amount: sums.get(row)?.open || sums.get(row)?.amount || 0 }] : [],
  ),
];
