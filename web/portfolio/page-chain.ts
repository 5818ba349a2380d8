import type { DebtRow } from '#schemas/api/debt-row.ts';

/** What is remembered of a page after its rows were forgotten: where it begins, how many rows it has, and what they add up to. */
export interface KnownPage {
  readonly cursor: string | undefined;
  readonly count: number;
  readonly figures: Figures;
  readonly next: string | undefined;
}

/** What rows add up to, in centavos, and how many of them wait for a person. */
export interface Figures {
  readonly count: number;
  readonly owed: number;
  readonly late: number;
  readonly agreed: number;
  readonly attended: number;
}

/** Debts of which nothing is to be settled any more. */
export const CLOSED: ReadonlySet<DebtRow['status']> = new Set(['settled', 'cancelled', 'prescribed']);

export const NO_FIGURES: Figures = { count: 0, owed: 0, late: 0, agreed: 0, attended: 0 };

/** What the rows of a page add up to; of the same page it is worked out once. */
export function figuresOf(rows: readonly DebtRow[]): Figures {
  const known = workedOut.get(rows);
  if (known) return known;
  const figures = addUp(rows);
  workedOut.set(rows, figures);
  return figures;
}

const workedOut = new WeakMap<readonly DebtRow[], Figures>();

const addUp = (rows: readonly DebtRow[]): Figures =>
  rows.reduce(
    (sum, { owed, daysLate, status }) => ({
      count: sum.count + 1,
      owed: sum.owed + (CLOSED.has(status) ? 0 : owed),
      late: sum.late + (daysLate > 0 && !CLOSED.has(status) ? owed : 0),
      agreed: sum.agreed + (status === 'promised' || status === 'onPaymentPlan' ? owed : 0),
      attended: sum.attended + (status === 'caseOpen' || status === 'handedOver' ? 1 : 0),
    }),
    NO_FIGURES,
  );

/** What several pages add up to. */
export const totalOf = (pages: readonly KnownPage[]): Figures =>
  pages.reduce(
    (sum, { figures }) => ({
      count: sum.count + figures.count,
      owed: sum.owed + figures.owed,
      late: sum.late + figures.late,
      agreed: sum.agreed + figures.agreed,
      attended: sum.attended + figures.attended,
    }),
    NO_FIGURES,
  );

/**
 * The pages of a list after one of them was read: each begins where the one before it ends, so when that is another place now, those after
 * it are read anew.
 */
export function withPage(pages: readonly KnownPage[], index: number, page: KnownPage): readonly KnownPage[] {
  const before = pages[index];
  const same =
    before !== undefined &&
    before.next === page.next &&
    before.count === page.count &&
    JSON.stringify(before.figures) === JSON.stringify(page.figures);
  if (same) return pages;
  const after = before?.next === page.next ? pages.slice(index + 1) : [];
  return [...pages.slice(0, index), page, ...after];
}

/** The page that the row at an index is on, and its place there; undefined for a row that is not known yet. */
export function placeOf(
  starts: readonly number[],
  index: number,
): { readonly page: number; readonly row: number } | undefined {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  const start = starts[low];
  return start === undefined || index < start ? undefined : { page: low, row: index - start };
}

/** The index of the first row of each page, and how many rows there are. */
export function startsOf(pages: readonly KnownPage[]): {
  readonly starts: readonly number[];
  readonly count: number;
} {
  const starts: number[] = [];
  let count = 0;
  for (const page of pages) {
    starts.push(count);
    count += page.count;
  }
  return { starts, count };
}
