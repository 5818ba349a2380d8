import type { Words } from '#cli/words/words.ts';
import type { NumberAlike, ReadTitles } from '#formats/exports/title.ts';
import { linesToPaste } from './lines-to-paste.ts';
import { type Asked, mapCommand } from './map-command.ts';

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

/** That titles go without a number because it repeats or their cell has none, with the columns that may be the instalment, and the lines to paste. */
export function repeatedInWords(
  file: string,
  { repeatedNumbers, titles }: Pick<ReadTitles, 'repeatedNumbers' | 'titles'>,
  asked: Asked,
  say: Words['say'],
): string[] {
  if (!repeatedNumbers) return [];
  const { count, empty, headers, instalmentsAlike: alike } = repeatedNumbers;
  return [
    say('importBook.repeatedNumbers', {
      file,
      count: count + empty,
      repeated: count,
      empty,
      of: titles.length,
      headers: headers.map((header) => `“${header}”`).join(' + '),
      number: headers[0] ?? '',
      alike: count === 0 ? 'empty' : alike.length === 0 ? 'none' : alike.join('”, “'),
      yaml: linesToPaste({ columns: { instalment: alike[0] ?? '' } }),
      ...mapCommand(asked),
    }),
  ];
}
