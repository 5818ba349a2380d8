import type { Debt, Reissue } from '#schemas/records/debt.ts';

/** The writes of a new bill, and of the one that it replaces on the list of those to cancel. */
export const reissued = ({ oldBills, reissue }: Debt, bill: Reissue) =>
  [
    [['reissue'], bill],
    [['oldBills'], [...oldBills, ...(reissue && reissue.txid !== bill.txid ? [reissue.txid] : [])]],
  ] as const;
