import { isOwed } from '#domain/debt/is-owed.ts';
import type { Entry } from '#sandbox/journal/journal.ts';

type Books = Extract<Entry, { type: 'books' }>;

/** The books of a debt at the end of a run, by which results go. */
export type ClosedBooks = Books & {
  /** What is open of the principal of a debt whose batch nobody released, centavos: it is in place of what is owed. */
  readonly waiting: number;
  /** That batch. */
  readonly unreleased: string | undefined;
};

/** The batch of each debt that came in a batch which nobody released, by the id of the debt. */
export type UnreleasedDebts = ReadonlyMap<string, string>;

/**
 * Puts what is owed of a debt that waits for its release apart, without the charges that nobody asks for meanwhile. What was paid of them
 * stays charged.
 */
export function closedBooks(books: Books, unreleased: UnreleasedDebts): ClosedBooks {
  const batch = unreleased.get(books.debtId);
  if (batch === undefined || !isOwed(books.status)) return { ...books, waiting: 0, unreleased: undefined };
  const { charges, fineCharged, fine, interest, owed } = books;
  return {
    ...books,
    ...{ charges: charges - fine - interest, fineCharged: fineCharged - fine },
    ...{ owed: 0, fine: 0, interest: 0, asked: 0, next: null },
    ...{ waiting: owed - fine - interest, unreleased: batch },
  };
}
