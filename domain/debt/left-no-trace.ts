import type { CancelledDebt, DebtAwaitingInvoice, StoredDebt } from '#schemas/records/debt.ts';

/** A debt that was withdrawn with its batch. */
type Withdrawn = CancelledDebt & { readonly withdrawnAt: string };

/** Whether a debt was cancelled because its batch was withdrawn. */
export const wasWithdrawn = (debt: StoredDebt | undefined): debt is Withdrawn =>
  debt?.status === 'cancelled' && debt.withdrawnAt !== undefined;

/** Whether nobody heard of a debt that was withdrawn, and nothing came for it: its invoice may be issued again, as it should have been. */
export const leftNoTrace = (debt: Withdrawn): boolean =>
  [debt.sends, debt.payments, debt.refunds, debt.writeOffs].every((of) => Object.keys(of).length === 0) &&
  [debt.promises, debt.cases, debt.paymentPlans].every((of) => of.length === 0) &&
  debt.listedBy === undefined;

/** What is left of a withdrawn debt for the one that opens in its place: its history, and what still has to follow it. */
export function withoutItsInvoice({
  debtId,
  creditorId,
  invoiceId,
  revision,
  outbox,
  effects,
  chain,
  changes,
}: Withdrawn): DebtAwaitingInvoice {
  return {
    ...{ debtId, creditorId, invoiceId, revision, outbox, effects, payments: {}, refunds: {} },
    ...(chain ? { chain } : {}),
    ...(changes === undefined ? {} : { changes }),
    status: 'awaitingInvoice',
  };
}
