import type { Words } from '#cli/words/words.ts';
import type { AmountForm } from '#formats/exports/amounts.ts';
import { entriesOf } from '#formats/exports/find-layout.ts';
import { shownInWords, unsuitedFor } from './internal-in-words.ts';
import type { FileTitles } from './read-book.ts';

/** Which column each field is read from, what customers will read of them, and which columns are ignored, those of notes among them. */
export function columnsInWords(
  { layout, titles }: Pick<FileTitles, 'layout' | 'titles'>,
  words: Words,
): string[] {
  const { say, all } = words;
  const headerOf = (index: number): string => layout.header.cells[index]?.text ?? '';
  const { description } = layout.columns;
  const values = titles.flatMap((title) => title.description ?? []);
  const isWarnedOf = description !== undefined && unsuitedFor(headerOf(description), values);
  return [
    say('importBook.columns', {
      columns: entriesOf(layout.columns)
        .map(([field, index]) => columnInWords(say('importBook.fieldName', { field }), [headerOf(index)]))
        .join('; '),
    }),
    ...(description === undefined || values.length === 0 || isWarnedOf
      ? []
      : [
          say('importBook.customersRead', {
            header: headerOf(description),
            examples: shownInWords(values, words),
          }),
        ]),
    ...(layout.ignored.length > 0 ? [say('importBook.ignored', { headers: layout.ignored.join('; ') })] : []),
    ...(layout.notes.length > 0
      ? [
          say('importBook.notes', {
            count: layout.notes.length,
            headers: all(layout.notes.map((header) => `“${header}”`)),
          }),
        ]
      : []),
  ];
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
