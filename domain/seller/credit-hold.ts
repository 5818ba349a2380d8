import { type SoldDebt, standingKind } from './seller-standing.ts';

/**
 * True if a seller may sell to a debtor on a day: no debt with this creditor, of any seller, is late, promised, in a
 * case, handed over or prescribed. A debt that is not due yet, or a payment plan whose instalments are in time (each is a debt of
 * its own), prevents nothing. The rule is our choice; a credit limit is up to the creditor.
 */
export const creditHoldReleased = (
  debts: readonly Pick<SoldDebt, 'status' | 'rolledDueDate'>[],
  today: string,
): boolean => debts.every((debt) => !HOLDS_BACK.has(standingKind(debt, today)));

const HOLDS_BACK: ReadonlySet<ReturnType<typeof standingKind>> = new Set([
  'late',
  'promised',
  'caseOpen',
  'handedOver',
  'prescribed',
]);
