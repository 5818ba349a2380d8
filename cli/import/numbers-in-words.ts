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

/** That titles go without their number because it repeats, with the columns that may be the instalment, and the lines to paste. */
export function repeatedInWords(
  file: string,
  { repeatedNumbers, titles }: Pick<ReadTitles, 'repeatedNumbers' | 'titles'>,
  asked: Asked,
  say: Words['say'],
): string[] {
  if (!repeatedNumbers) return [];
  const { count, headers, instalmentsAlike: alike } = repeatedNumbers;
  return [
    say('importBook.repeatedNumbers', {
      file,
      count,
      of: titles.length,
      headers: headers.map((header) => `“${header}”`).join(' + '),
      alike: alike.length === 0 ? 'none' : alike.join('”, “'),
      yaml: linesToPaste({ columns: { instalment: alike[0] ?? '' } }),
      ...mapCommand(asked),
    }),
  ];
}
