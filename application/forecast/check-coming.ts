import { debtIdOf, unnamedPaymentId } from '#adapters/table/keys.ts';
import { checkBatchIsOpaque } from '#application/batches/check-batch-is-opaque.ts';
import { check, checkShape } from '#application/intake/check.ts';
import { checkIdsAreOpaque } from '#application/intake/check-ids-are-opaque.ts';
import { debtKindOf } from '#application/intake/debt-kind-of.ts';
import { normaliseDebtor } from '#application/intake/normalise-debtor.ts';
import { pauseOf } from '#application/pauses/pause-of.ts';
import { scopeOf } from '#application/pauses/scope-of.ts';
import { inUtc } from '#domain/calendar/days.ts';
import { statedAt } from '#domain/calendar/stated-at.ts';
import { creditorOf } from '#runtime/config.ts';
import { BillingEvents, type CollectionResumedV1, type InvoiceIssuedV1 } from '#schemas/events/billing.ts';
import { PaymentReceivedV1 } from '#schemas/webhooks/payment.ts';
import type { Coming } from './play.ts';

/** What a row of a file says, whose it is: a person by CPF or CNPJ, or an invoice whose person another row says. */
export type Checked = { readonly coming: Coming } & (
  | { readonly debtId: string; readonly taxId?: string }
  /** It is about a batch or a debtor, and about each person of it. */
  | { readonly debtId?: undefined; readonly taxId?: undefined }
);

/** A row of a file as `regua run` reads it, and when it comes (epoch milliseconds). */
type Row =
  | { readonly kind: 'event'; readonly detailType: string; readonly detail: unknown }
  | { readonly kind: 'payment'; readonly body: unknown };

/**
 * Checks a row as the product would when it came. Undefined for what a forecast does not follow (docs/forecast.md).
 * @throws RejectedEventError with the field and what would be right
 */
export function checkComing(row: Row, at: number, order: number): Checked | undefined {
  if (row.kind === 'payment') {
    const { type: _, id, invoiceId, billId: _bill, ...paid } = checkShape(PaymentReceivedV1, row.body);
    if (invoiceId === undefined) return undefined;
    const payment = { ...paid, invoiceId, paymentId: `sandbox/${id}`, receivedAt: '' };
    const debtId = debtIdOf(paid.creditorId, invoiceId);
    return { debtId, coming: { kind: 'payment', at, order, debtId, payment } };
  }
  switch (row.detailType) {
    case 'InvoiceIssued.v1': {
      const invoice = check(BillingEvents['InvoiceIssued.v1'], row.detail);
      checkIdsAreOpaque(invoice);
      const creditor = creditorOf(invoice);
      const { identity, update } = readDebtor(invoice.debtor);
      const debtKind = debtKindOf(invoice, creditor);
      const debtId = debtIdOf(creditor.id, invoice.invoiceId);
      const checked = { invoice, debtId, identity, update, debtKind };
      return { taxId: identity.taxId, debtId, coming: { kind: 'invoice', at, order, checked } };
    }
    case 'PaymentReported.v1': {
      const { paymentId, ...paid } = check(BillingEvents['PaymentReported.v1'], row.detail);
      const id = `billing/${paymentId ?? unnamedPaymentId(paid, inUtc(paid.paidAt))}`;
      const debtId = debtIdOf(paid.creditorId, paid.invoiceId);
      const payment = { ...paid, paymentId: id, receivedAt: '' };
      return { debtId, coming: { kind: 'payment', at, order, debtId, payment } };
    }
    case 'PromiseReported.v1': {
      const promise = check(BillingEvents['PromiseReported.v1'], row.detail);
      const debtId = debtIdOf(promise.creditorId, promise.invoiceId);
      return { debtId, coming: { kind: 'promise', at, order, debtId, promise } };
    }
    case 'CollectionPaused.v1': {
      const of = check(BillingEvents['CollectionPaused.v1'], row.detail);
      if (of.batch !== undefined) checkBatchIsOpaque(of.batch);
      const pause = pauseOf(of, new Date(at).toISOString());
      return { ...aboutOf(of), coming: { kind: 'pause', at, order, of, pause } };
    }
    case 'CollectionResumed.v1': {
      const of = check(BillingEvents['CollectionResumed.v1'], row.detail);
      if (of.batch !== undefined) checkBatchIsOpaque(of.batch);
      const resumedAt = statedAt(of.resumedAt, new Date(at).toISOString());
      return { ...aboutOf(of), coming: { kind: 'resume', at, order, of, scope: scopeOf(of), resumedAt } };
    }
    case 'BatchWithdrawn.v1': {
      const of = check(BillingEvents['BatchWithdrawn.v1'], row.detail);
      checkBatchIsOpaque(of.batch);
      const withdrawnAt = statedAt(of.withdrawnAt, new Date(at).toISOString());
      return { coming: { kind: 'withdraw', at, order, of, withdrawnAt } };
    }
    default:
      return undefined;
  }
}

const aboutOf = ({ creditorId, invoiceId }: Pick<CollectionResumedV1, 'creditorId' | 'invoiceId'>) =>
  invoiceId === undefined ? {} : { debtId: debtIdOf(creditorId, invoiceId) };

type Read = ReturnType<typeof normaliseDebtor>;

/** The debtor that was read last: the invoices of one person come together, and mostly state the same of them. */
let last: { readonly stated: string; readonly read: Read } | undefined;

function readDebtor(debtor: InvoiceIssuedV1['debtor']): Read {
  const stated = JSON.stringify(debtor);
  if (last?.stated !== stated) last = { stated, read: normaliseDebtor(debtor, () => 'not-published') };
  return last.read;
}
