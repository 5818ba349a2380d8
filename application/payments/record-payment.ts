import { findDebt } from '#adapters/table/debts.ts';
import { debtIdOf } from '#adapters/table/keys.ts';
import { claimPayment, putPaymentPointer } from '#adapters/table/payment-pointers.ts';
import { countOtherOpen } from '#adapters/table/unpaid-debts.ts';
import { awaitInvoice, type InvoiceIds } from '#application/unit-of-work/await-invoice.ts';
import { planPartsOf } from '#application/unit-of-work/plan-parts.ts';
import { updateDebt } from '#application/unit-of-work/update-debt.ts';
import { type OfInstalment, wholeOf } from '#application/unit-of-work/whole-of.ts';
import { isBefore } from '#domain/calendar/days.ts';
import { awaitedInvoice } from '#domain/debt/awaited-invoice.ts';
import {
  recordPayment as decide,
  type RecordPayment,
  unapplied,
} from '#domain/debt/commands/record-payment.ts';
import { change } from '#domain/debt/decision.ts';
import { hasRoomFor } from '#domain/debt/has-room-for.ts';
import { isOwed } from '#domain/debt/is-owed.ts';
import { creditorOf } from '#runtime/config.ts';
import { log } from '#runtime/log.ts';
import { clockTime } from '#runtime/time.ts';
import type { PaymentMethod } from '#schemas/primitives.ts';
import type { Credited } from '#schemas/records/credited.ts';
import type { StoredDebt } from '#schemas/records/debt.ts';
import { IdConflictError } from './id-conflict.ts';
import { recordUnidentifiedPayment } from './record-unidentified-payment.ts';

/** A payment as any source reports it. */
export interface ReceivedPayment {
  readonly creditorId: string;
  readonly invoiceId: string;
  /** `provider/id`: the same key is applied once. */
  readonly paymentId: string;
  /** Centavos. */
  readonly amount: number;
  /** What of it reached the creditor's account, when its source says so. */
  readonly credited?: Credited | undefined;
  readonly paidAt: string;
  readonly method: PaymentMethod;
  /** When we learnt of it (ISO-8601). */
  readonly receivedAt: string;
  /** The provider's payment that it is of, when its own id is another. */
  readonly of?: string | undefined;
  /** The refund of this debt that it makes good. */
  readonly restores?: string | undefined;
  /** Present when the assignee of the credit received it. */
  readonly receivedBy?: 'assignee' | undefined;
}

/**
 * Records the payment of an invoice once, whatever the status of its debt. The id is claimed for this invoice and amount: the
 * same id with another content is for a person. A payment for an invoice that is not known yet waits for it under the same
 * key. One that a debt has no room for any more is kept among the unidentified payments.
 * @throws IdConflictError
 */
export async function recordPayment(reported: ReceivedPayment): Promise<void> {
  const { creditorId, invoiceId, amount, paymentId, paidAt, method, receivedAt } = reported;
  const debtId = debtIdOf(creditorId, invoiceId);
  const stored = await findDebt(debtId);
  const owner = (await wholeOf(reported, stored))?.whole ?? stored;
  if (owner && !hasRoomFor(owner, reported)) {
    const payment = { creditorId, paymentId, amount, paidAt, method, receivedAt };
    return recordUnidentifiedPayment({
      ...payment,
      ...creditedOf(reported),
      provider: providerOf(paymentId),
      reference: invoiceId,
    });
  }
  if (!(await claimPayment(reported, `invoice/${invoiceId}/${amount}`, [debtId])))
    throw new IdConflictError('paymentId', paymentId);
  await recordOn(debtId, stored, reported);
}

/** A payment whose id is claimed, or a part of it that came to this invoice another way. */
export type PaymentPart = ReceivedPayment & { readonly of: string };

/** Records on an invoice a part of a payment that is known already: moved there, come again, or carried over. */
export async function recordPart(part: PaymentPart): Promise<void> {
  const debtId = debtIdOf(part.creditorId, part.invoiceId);
  await putPaymentPointer({ creditorId: part.creditorId, paymentId: part.of }, debtId);
  await recordOn(debtId, await findDebt(debtId), part);
}

/**
 * Records the share of a bill's payment on one of its debts; the id is claimed for the whole bill. One bill may have paid several
 * instalments, whose debt has all of them.
 */
export async function recordShare(share: ReceivedPayment): Promise<void> {
  const debtId = debtIdOf(share.creditorId, share.invoiceId);
  const stored = await findDebt(debtId);
  const of = await wholeOf(share, stored);
  if (!of) return recordOn(debtId, stored, share);
  const { paymentId } = share;
  return recordOnWhole(of, { ...share, paymentId: `${paymentId}/${of.number}`, of: paymentId });
}

/** Records a payment on a debt; one of an instalment, on the debt of its payment plan. */
async function recordOn(
  debtId: string,
  stored: StoredDebt | undefined,
  reported: ReceivedPayment,
): Promise<void> {
  const { creditorId, invoiceId } = reported;
  const of = await wholeOf(reported, stored);
  if (of) return recordOnWhole(of, reported);
  const payment = entryOf(reported);
  if (!stored && (await keepUnapplied({ debtId, creditorId, invoiceId }, payment))) return;
  await recordEntry(stored ?? debtId, payment, reported);
}

/** Records what was paid for an instalment on the debt that has the money of its payment plan. */
export async function recordOnWhole(
  { whole, plan, number }: OfInstalment,
  reported: ReceivedPayment,
): Promise<void> {
  const { creditorId, paymentId, of = paymentId } = reported;
  await putPaymentPointer({ creditorId, paymentId: of }, whole.debtId);
  const payment = { ...entryOf(reported), instalment: { plan: plan.number, number } };
  await recordEntry(whole, payment, reported);
}

async function recordEntry(
  target: string | StoredDebt,
  payment: RecordPayment,
  { creditorId }: Pick<ReceivedPayment, 'creditorId'>,
): Promise<void> {
  const debtId = typeof target === 'string' ? target : target.debtId;
  const updated = await updateDebt(target, {
    command: 'recordPayment',
    isRepeated: (debt) => payment.paymentId in debt.payments,
    decide: async (debt) =>
      decide(debt, payment, {
        otherOpenDebts: await otherOpenDebts(debt),
        holidays: creditorOf({ creditorId }).holidays,
        parts: await planPartsOf(debt),
        receiptAt: new Date(clockTime(payment.receivedAt)).toISOString(),
      }),
  });
  if (updated.kind === 'already')
    log.info('a payment was delivered again', { debtId, paymentId: payment.paymentId });
}

/** The provider, bank or billing that a payment id begins with. */
const providerOf = (paymentId: string): string => paymentId.split('/', 1)[0] ?? paymentId;

/** What was credited, if it is known. */
const creditedOf = ({ credited }: ReceivedPayment) => (credited === undefined ? {} : { credited });

/** Money that arrived has been paid: with a future credit date, the debtor would be reminded until then. */
const entryOf = ({
  creditorId: _c,
  invoiceId: _i,
  of,
  restores,
  receivedBy,
  credited,
  ...reported
}: ReceivedPayment): RecordPayment => ({
  ...reported,
  paidAt: isBefore(reported.receivedAt, reported.paidAt) ? reported.receivedAt : reported.paidAt,
  ...(of === undefined ? {} : { of }),
  ...(restores === undefined ? {} : { restores }),
  ...(receivedBy === undefined ? {} : { receivedBy }),
  ...(credited === undefined ? {} : { credited }),
});

/** Keeps the payment of an invoice that was unknown; false when the invoice is known by now. */
async function keepUnapplied(ids: InvoiceIds, payment: RecordPayment): Promise<boolean> {
  const { paymentId, ...entry } = payment;
  const kept = change({ set: { payments: { [paymentId]: entry } }, events: unapplied(payment) });
  if (!(await awaitInvoice(awaitedInvoice(ids), kept))) return false;
  log.warn('a payment came for an unknown invoice', { debtId: ids.debtId, paymentId });
  return true;
}

/** Counts the other open debts before the write that may settle this one, because its event is part of that write. */
const otherOpenDebts = async (debt: StoredDebt): Promise<number> =>
  debt.status !== 'awaitingInvoice' && isOwed(debt.status) ? countOtherOpen(debt) : 0;
