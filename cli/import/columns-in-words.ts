import type { Words } from '#cli/words/words.ts';
import type { AmountForm } from '#formats/exports/amounts.ts';
import { entriesOf } from '#formats/exports/fields.ts';
import type { Field } from '#formats/exports/profile.ts';
import { shownInWords, unsuitedFor } from './internal-in-words.ts';
import type { FileTitles } from './read-book.ts';
import { always, onlyInFull, type Said, together } from './said.ts';

/** What a person checks first: by what a title is known, when it is due, and what is open of it; without that column, its amount. */
const FIRST: readonly Field[] = ['titleId', 'due', 'open'];

/** Which column each of some fields is read from. */
const fieldsInWords = (
  { layout }: Pick<FileTitles, 'layout'>,
  isMeant: (field: Field) => boolean,
  { say }: Words,
): string =>
  entriesOf(layout.columns)
    .filter(([field]) => isMeant(field))
    .map(([field, index]) =>
      columnInWords(say('importBook.fieldName', { field }), [layout.header.cells[index]?.text ?? '']),
    )
    .join('; ');

/** Which columns are read for what a person checks first. */
export const firstColumnsInWords = (one: Pick<FileTitles, 'layout'>, words: Words): string =>
  fieldsInWords(
    one,
    (field) => FIRST.includes(field) || (field === 'amount' && one.layout.columns.open === undefined),
    words,
  );

/** Which column each field is read from, what customers will read of them, and which columns are ignored, those of notes among them. */
export function columnsInWords(
  { layout, titles }: Pick<FileTitles, 'layout' | 'titles'>,
  words: Words,
): Said {
  const { say, all } = words;
  const headerOf = (index: number): string => layout.header.cells[index]?.text ?? '';
  const { description } = layout.columns;
  const values = titles.flatMap((title) => title.description ?? []);
  const isWarnedOf = description !== undefined && unsuitedFor(headerOf(description), values);
  return together(
    onlyInFull([say('importBook.columns', { columns: fieldsInWords({ layout }, () => true, words) })]),
    always(
      description === undefined || values.length === 0 || isWarnedOf
        ? []
        : [
            say('importBook.customersRead', {
              header: headerOf(description),
              examples: shownInWords(values, words),
            }),
          ],
    ),
    onlyInFull([
      ...(layout.ignored.length > 0
        ? [say('importBook.ignored', { headers: layout.ignored.join('; ') })]
        : []),
      ...(layout.notes.length > 0
        ? [
            say('importBook.notes', {
              count: layout.notes.length,
              headers: all(layout.notes.map((header) => `“${header}”`)),
            }),
          ]
        : []),
    ]),
  );
}

/** A field, and the columns that give it. */
export const columnInWords = (field: string, headers: readonly string[]): string =>
  `${field} ${headers.map((header) => `“${header}”`).join(' + ')}`;

/** Why days and amounts are read as they are: columns that are read alike in one line. */
export function formsInWords(
  { decisions, mappedBy, layout }: Pick<FileTitles, 'decisions' | 'mappedBy' | 'layout'>,
  { say, all }: Words,
): string[] {
  const by = mappedBy ?? layout.profile.name;
  const days = decisions.days.filter(({ because }) => because !== 'no-choice');
  return [
    ...alike(days, ({ order, because }) => `${order} ${because}`).map(([first, headers]) =>
      say('importBook.days', {
        headers: all(headers),
        order: first.order,
        because: DAY_REASONS[first.because],
        by,
      }),
    ),
    ...alike(decisions.amounts, ({ form, because }) => `${form.unit} ${exampleOf(form)} ${because}`).map(
      ([{ form, because }, headers]) =>
        say('importBook.amounts', {
          headers: all(headers),
          unit: form.unit,
          example: exampleOf(form),
          because,
          by,
        }),
    ),
  ];
}

const DAY_REASONS = {
  'no-choice': 'none',
  'part-over-12': 'parts',
  stated: 'stated',
  'other-column': 'column',
  'due-after-issue': 'due',
} as const;

const exampleOf = ({ numbers, unit }: AmountForm): string =>
  unit === 'centavos' ? '123456' : numbers === 'brazilian' ? '1.234,56' : '1234.56';

/** Columns of which the same is said: the first of them, and the headers of all. */
function alike<One extends { readonly header: string }>(
  all: readonly One[],
  saidOf: (one: One) => string,
): [One, string[]][] {
  const groups = new Map<string, [One, string[]]>();
  for (const one of all) {
    const group = groups.get(saidOf(one));
    if (group) group[1].push(`“${one.header}”`);
    else groups.set(saidOf(one), [one, [`“${one.header}”`]]);
  }
  return [...groups.values()];
}
