/** Invoices that one message lists and bills together: a person reads them all, and each of them keeps the ids of the others. */
export const MOST_LISTED = 30;

/**
 * The most debts for which one message speaks: each of them is written before it goes out, and its event names them all
 * (256 KB, https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-putevents.html, read 2026-11-29). More than these wait
 * for the next message that the contact budget allows.
 */
export const MOST_COVERED = 500;

/** A debt, as far as the order goes in which a message speaks of several. */
interface Dated {
  readonly debtId: string;
  readonly rolledDueDate: string;
}

/** The debts that a message lists and bills: that of its own step, and of the others the oldest. */
export function listedIn<D extends Dated>(own: D, others: readonly D[]): readonly [D, ...D[]] {
  return [own, ...[...others].sort(oldestFirst).slice(0, MOST_LISTED - 1)];
}

/** The other debts that a message speaks for, the oldest if there are more than it can, and those that it leaves. */
export function coveredBy<D extends Dated>(
  others: readonly D[],
): {
  readonly covered: readonly D[];
  readonly left: readonly D[];
} {
  if (others.length <= MOST_COVERED) return { covered: others, left: [] };
  const sorted = [...others].sort(oldestFirst);
  return { covered: sorted.slice(0, MOST_COVERED), left: sorted.slice(MOST_COVERED) };
}

const oldestFirst = (one: Dated, other: Dated): number =>
  one.rolledDueDate.localeCompare(other.rolledDueDate) || one.debtId.localeCompare(other.debtId);
