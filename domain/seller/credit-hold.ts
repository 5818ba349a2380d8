import { type SoldDebt, standingKind } from './seller-standing.ts';

/**
 * Whether a seller may sell to a debtor on a day: none of their debts with this creditor, whoever sold it, is late,
 * promised, looked into or with a person. One that is still to fall due, or a payment plan whose instalments are in time
 * (each is a debt of its own), keeps nobody from buying. Our choice; a credit limit is the creditor's own affair.
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
]);
