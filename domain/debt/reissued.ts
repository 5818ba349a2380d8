import type { Debt, Reissue } from '#schemas/records/debt.ts';

/** The fields of a debt with a new bill; the one that it replaces is on the list of those to cancel. */
export const reissued = (
  { oldBills, reissue }: Pick<Debt, 'oldBills' | 'reissue'>,
  bill: Reissue,
): { readonly reissue: Reissue; readonly oldBills: string[] } => ({
  reissue: bill,
  oldBills: [...oldBills, ...(reissue && reissue.txid !== bill.txid ? [reissue.txid] : [])],
});
