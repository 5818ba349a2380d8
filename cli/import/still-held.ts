import type { Words } from '#cli/words/words.ts';
import type { LeftOut, Refused } from '#formats/exports/title.ts';
import type { NamedRow, NamedTitle } from './compare.ts';
import { letInCommand } from './doubles-in-words.ts';
import type { KeptBook } from './kept-book.ts';
import { some } from './listed.ts';
import type { Asked } from './map-command.ts';
import type { Book } from './read-book.ts';
import type { TitleNumbers } from './title-numbers.ts';

/** The rows of an import with their ids. */
interface Named {
  readonly titles: readonly NamedTitle[];
  readonly closed: readonly NamedRow<LeftOut>[];
  readonly refused: readonly NamedRow<Refused>[];
}

/** Titles that a person held in an import before, whatever their system says of them now, and the rows without them. */
export interface StillHeld {
  readonly book: Book;
  readonly named: Named;
  readonly ids: readonly string[];
}

/**
 * Leaves out titles that a person held before: the system that they are exported from does not know it, and calls them open.
 * @param letIn those that a person lets in
 * @param word what stands in the place of their status
 */
export function stillHeldIn(
  book: Book,
  named: Named,
  before: KeptBook | undefined,
  { letIn, word }: { readonly letIn: ReadonlySet<string>; readonly word: string },
): StillHeld {
  const wordsOf = new Map(
    book.titles.flatMap(({ titles, layout }) =>
      titles.map(
        ({ row }) =>
          [row, [layout.columns.status, layout.kind?.at].map((at) => row.cells[at ?? -1]?.text)] as const,
      ),
    ),
  );
  const heldBy = (id: string): string | undefined => {
    const known = before?.titles[id];
    return known?.state === 'held' ? known.heldBy : before?.held?.[id];
  };
  // Of the same word a mapping says now that it is open.
  const isHeld = ({ invoiceId, title: { row } }: NamedTitle): boolean => {
    const word = heldBy(invoiceId);
    return word !== undefined && !wordsOf.get(row)?.includes(word) && !letIn.has(invoiceId);
  };
  const kept = named.titles.filter(isHeld);
  if (kept.length === 0) return { book, named, ids: [] };
  const byRow = new Map(kept.map((one) => [one.title.row, one]));
  const asLeftOut = ({ title }: NamedTitle): LeftOut => ({
    row: title.row,
    as: 'person',
    identity: title.identity,
    open: title.open,
    ...(title.paidOn === undefined ? {} : { paidOn: title.paidOn }),
    toDecide: { ...title.identity, word, name: title.name, taxId: title.taxId },
  });
  return {
    book: {
      ...book,
      titles: book.titles.map((one) => {
        const own = one.titles.flatMap(({ row }) => byRow.get(row) ?? []);
        if (own.length === 0) return one;
        const sums = own.map(
          ({ title: { row, open, amount } }) => [row, { open, amount, left: open }] as const,
        );
        return {
          ...one,
          titles: one.titles.filter(({ row }) => !byRow.has(row)),
          leftOut: [...one.leftOut, ...own.map(asLeftOut)],
          sums: new Map([...one.sums, ...sums]),
        };
      }),
    },
    named: {
      ...named,
      titles: named.titles.filter((one) => !isHeld(one)),
      closed: [...named.closed, ...kept.map((one) => ({ invoiceId: one.invoiceId, row: asLeftOut(one) }))],
    },
    ids: kept.map(({ invoiceId }) => invoiceId),
  };
}

/** Which titles a person held before, and how they come in. */
export const stillHeldInWords = (
  ids: readonly string[],
  { numbers, asked }: { readonly numbers: TitleNumbers; readonly asked: Asked },
  { say }: Words,
): string[] =>
  ids.length === 0
    ? []
    : [
        say('importBook.stillHeld', {
          ids: `${ids.length}: ${some(ids.map((id) => numbers.of(id)))}`,
          command: letInCommand(ids, asked),
        }),
      ];
