import type { Words } from '#cli/words/words.ts';
import type { TableRow } from '#formats/exports/table.ts';
import type { NumberAlike, ReadTitles, Title } from '#formats/exports/title.ts';
import { linesToPaste } from './lines-to-paste.ts';
import { type Asked, mapCommand } from './map-command.ts';
import { shownNumber } from './shown-number.ts';

/** That no column names titles, with those that may, and the lines to paste. */
export const lackOfNumbers = (
  file: string,
  alike: readonly NumberAlike[],
  asked: Asked,
  say: Words['say'],
): string =>
  say('importBook.noNumbers', {
    file,
    alike:
      alike
        .map(({ titleId, instalment }) =>
          instalment === undefined ? `“${titleId}”` : `“${titleId}” + “${instalment}”`,
        )
        .join(', ') || 'none',
    yaml: linesToPaste({ columns: alike[0] ?? {} }),
    ...mapCommand(asked),
  });

/**
 * That titles which are collected go without a number because it repeats or their cell has none, with the columns that may be the instalment or
 * that tell them apart, and the lines to paste.
 * @param collected the rows of the titles that are collected
 */
export function repeatedInWords(
  file: string,
  { repeatedNumbers, titles }: Pick<ReadTitles, 'repeatedNumbers' | 'titles'>,
  collected: ReadonlySet<TableRow>,
  asked: Asked,
  { say, all }: Words,
): string[] {
  if (!repeatedNumbers) return [];
  const { headers, instalmentsAlike: alike, apart } = repeatedNumbers;
  const isCollected = ({ row }: Title): boolean => collected.has(row);
  const repeated = repeatedNumbers.repeated.filter(isCollected);
  const empty = repeatedNumbers.empty.filter(isCollected);
  if (repeated.length + empty.length === 0) return [];
  const numbers = [...new Set(repeated.flatMap(({ identity }) => shownNumber(identity) ?? []))];
  const how =
    repeated.length === 0
      ? 'empty'
      : alike.length > 0
        ? alike.join('”, “')
        : apart === undefined
          ? 'none'
          : 'apart';
  return [
    say('importBook.repeatedNumbers', {
      file,
      count: repeated.length + empty.length,
      repeated: repeated.length,
      empty: empty.length,
      of: titles.filter(isCollected).length,
      headers: headers.map((header) => `“${header}”`).join(' + '),
      number: headers[0] ?? '',
      names: all(numbers.slice(0, NAMED)) || 'none',
      areMore: numbers.length > NAMED ? 'yes' : 'no',
      alike: how,
      apart: apart ?? 'none',
      yaml: linesToPaste(
        how === 'apart' ? { number: [...headers, apart ?? ''] } : { columns: { instalment: alike[0] ?? '' } },
      ),
      ...mapCommand(asked),
    }),
  ];
}

/** Numbers that are named. */
const NAMED = 3;
