/**
 * The place of a debt among those that are introduced on one morning, from 0 (first) to 1: debtors with an address at which something
 * arrived before come in the first half, and of each half the debts that are late for the fewest days.
 */
export function firstContactOrder({
  daysLate,
  least,
  isConfirmed,
}: {
  readonly daysLate: number;
  /** The fewest days that an introduced debt is late. */
  readonly least: number;
  readonly isConfirmed: boolean;
}): number {
  // Most old debts are a few months old: the first months take most of the half.
  const age = 1 - least / Math.max(least, daysLate);
  return (isConfirmed ? 0 : 0.5) + age / 2;
}
