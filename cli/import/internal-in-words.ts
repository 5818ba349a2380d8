import type { Words } from '#cli/words/words.ts';
import { isNotes, isTalk } from '#formats/exports/notes.ts';
import type { Field } from '#formats/exports/profile.ts';
import { EMPTY } from '#formats/exports/table.ts';
import type { FileTitles } from './read-book.ts';

/** What customers read of a title as its cell has it: by its number they are asked to pay, and by their name they are greeted. */
const READ_BY_CUSTOMERS = [
  'titleId',
  'instalment',
  'name',
  'description',
] as const satisfies readonly Field[];

/** Values of a column that are shown, and the characters of each. */
const EXAMPLES = 3;
const LONGEST_EXAMPLE = 60;

/** True if a column is not for customers: by its heading, or by what people wrote in it. */
export const unsuitedFor = (header: string, values: readonly string[]): boolean =>
  isNotes(header) || values.some(isTalk);

/** Some values of a column, shortened; those that people wrote for each other go first. */
export const shownInWords = (values: readonly string[], { all }: Words): string =>
  all(
    [...new Set([...values.filter(isTalk), ...values])]
      .slice(0, EXAMPLES)
      .map((text) => `“${text.length > LONGEST_EXAMPLE ? `${text.slice(0, LONGEST_EXAMPLE)}…` : text}”`),
  );

/** Each column that customers would read and that is internal by its heading or its content, with what they would read, and how to leave it out. */
export const internalInWords = (
  file: string,
  { layout, titles, columnFrom }: Pick<FileTitles, 'layout' | 'titles' | 'columnFrom'>,
  words: Words,
): string[] =>
  READ_BY_CUSTOMERS.flatMap((field) => {
    const at = layout.columns[field];
    if (at === undefined) return [];
    const header = layout.header.cells[at]?.text ?? '';
    const values = titles.map(({ row }) => (row.cells[at] ?? EMPTY).text).filter((text) => text !== '');
    if (values.length === 0 || !unsuitedFor(header, values)) return [];
    return [
      words.say('importBook.internal', {
        file,
        header,
        field: words.say('importBook.fieldName', { field }),
        examples: shownInWords(values, words),
        map: columnFrom(field) ?? 'none',
      }),
    ];
  });
