import type { Debt, Reissue } from '#schemas/records/debt.ts';

/**
 * The fields of a debt with a new bill; the one that it replaces is on the list of those to cancel. A bill that comes again, because
 * the same is owed on the same day, is in force again.
 */
export const reissued = (
  { oldBills, reissue }: Pick<Debt, 'oldBills' | 'reissue'>,
  bill: Reissue,
): { readonly reissue: Reissue; readonly oldBills: string[] } => ({
  reissue: bill,
  oldBills: withBill(oldBills, reissue?.txid).filter((txid) => txid !== bill.txid),
});

/** The list of bills to cancel with another one, which may be on it already. */
export const withBill = (oldBills: readonly string[], txid: string | undefined): string[] => [
  ...new Set([...oldBills, ...(txid === undefined ? [] : [txid])]),
];
