import { decide } from '#application/payments/record-payment.ts';
import type { Debt, DebtAwaitingInvoice } from '#schemas/records/debt.ts';

/** A debt that opens, with what was paid before its invoice; once that settles it, the rest is all excess. */
export function withEarlyPayments(
  opened: Debt,
  unapplied: DebtAwaitingInvoice | undefined,
  { now, otherOpenDebts }: { readonly now: string; readonly otherOpenDebts: number },
): Debt {
  if (!unapplied) return opened;
  const begun = {
    ...opened,
    revision: unapplied.revision + 1,
    refunds: { ...unapplied.refunds },
    outbox: { ...unapplied.outbox, ...opened.outbox },
  };
  return Object.entries(unapplied.payments).reduce(
    (debt, [paymentId, payment]) => withEarlyPayment(debt, paymentId, payment, now, otherOpenDebts),
    begun,
  );
}

function withEarlyPayment(
  debt: Debt,
  paymentId: string,
  payment: Debt['payments'][string],
  now: string,
  otherOpenDebts: number,
): Debt {
  const received = {
    ...payment,
    paymentId,
    creditorId: debt.creditorId,
    invoiceId: debt.invoiceId,
    receivedAt: now,
  };
  const { status, set, events } = decide(debt, received, otherOpenDebts);
  return {
    ...debt,
    ...Object.fromEntries(set.map(([[field], value]) => [field, value])),
    status: status as Debt['status'],
    payments: { ...debt.payments, [paymentId]: payment },
    outbox: { ...debt.outbox, ...Object.fromEntries(events) },
  };
}
