import { findDebt } from '#adapters/table/debts.ts';
import { debtIdOf } from '#adapters/table/keys.ts';
import { claimPayment, putPaymentPointer } from '#adapters/table/payment-pointers.ts';
import { countOtherOpen } from '#adapters/table/unpaid-debts.ts';
import { awaitInvoice, type InvoiceIds } from '#application/unit-of-work/await-invoice.ts';
import { planPartsOf } from '#application/unit-of-work/plan-parts.ts';
import { updateDebt } from '#application/unit-of-work/update-debt.ts';
import { type OfInstalment, wholeOf } from '#application/unit-of-work/whole-of.ts';
import { awaitedInvoice } from '#domain/debt/awaited-invoice.ts';
import { type RecordPayment, unapplied } from '#domain/debt/commands/record-payment.ts';
import { recordReport as decide } from '#domain/debt/commands/record-report.ts';
import { change } from '#domain/debt/decision.ts';
import { hasRoomFor } from '#domain/debt/has-room-for.ts';
import { isOwed } from '#domain/debt/is-owed.ts';
import { hasReport } from '#domain/debt/reported-as.ts';
import { creditorOf } from '#runtime/config.ts';
import { log } from '#runtime/log.ts';
import { clockTime } from '#runtime/time.ts';
import type { StoredDebt } from '#schemas/records/debt.ts';
import { IdConflictError } from './id-conflict.ts';
import { claimPix } from './known-pix.ts';
import { likenessOn, likenessTo, partOf } from './likeness-on.ts';
import { creditedOf, entryOf, providerOf, type ReceivedPayment, type Recorded } from './received-payment.ts';
import { recordDoubtfulPayment } from './record-doubtful-payment.ts';
import { recordUnidentifiedPayment } from './record-unidentified-payment.ts';

/**
 * Records the payment of an invoice once, whatever the status of its debt and whichever sources report it. The id is claimed for this
 * invoice and amount: the same id with another content is for a person. A payment for an invoice that is not known yet waits for it
 * under the same key. One that a debt has no room for any more is kept among the unidentified payments.
 * @throws IdConflictError
 */
export async function recordPayment(reported: ReceivedPayment): Promise<Recorded> {
  const { creditorId, invoiceId, amount, paymentId, paidAt, method, receivedAt } = reported;
  const debtId = debtIdOf(creditorId, invoiceId);
  const stored = await findDebt(debtId);
  const owner = (await wholeOf(reported, stored))?.whole ?? stored;
  if (owner && !hasRoomFor(owner, reported)) {
    const payment = { creditorId, paymentId, amount, paidAt, method, receivedAt };
    await recordUnidentifiedPayment({
      ...payment,
      ...creditedOf(reported),
      provider: providerOf(paymentId),
      reference: invoiceId,
    });
    return 'kept';
  }
  const likeness = await likenessOn(reported, stored);
  if (likeness.is === 'doubtful') return recordDoubtfulPayment(reported, likeness.like);
  if (!(await claimPayment(reported, `invoice/${invoiceId}/${amount}`, [debtId])))
    throw new IdConflictError('paymentId', paymentId);
  if (likeness.is === 'new') await claimPix(reported, [debtId]);
  return recordOn(debtId, stored, reported);
}

/** A payment whose id is claimed, or a part of it that came to this invoice another way. */
export type PaymentPart = ReceivedPayment & { readonly of: string };

/** Records on an invoice a part of a payment that is known already: moved there, come again, or carried over. */
export async function recordPart(part: PaymentPart): Promise<Recorded> {
  const debtId = debtIdOf(part.creditorId, part.invoiceId);
  await putPaymentPointer({ creditorId: part.creditorId, paymentId: part.of }, debtId);
  return recordOn(debtId, await findDebt(debtId), { ...part, isOwnPayment: true });
}

/**
 * Records the share of a bill's payment on one of its debts; the id is claimed for the whole bill. One bill may have paid several
 * instalments, whose debt has all of them.
 */
export async function recordShare(share: ReceivedPayment): Promise<Recorded> {
  const debtId = debtIdOf(share.creditorId, share.invoiceId);
  const stored = await findDebt(debtId);
  const of = await wholeOf(share, stored);
  if (!of) return recordOn(debtId, stored, share);
  return recordOnWhole(of, sharePart(of, share));
}

/** The share of a bill that is of an instalment: one bill may be of several, whose debt has all of them. */
const sharePart = ({ number }: OfInstalment, share: ReceivedPayment): ReceivedPayment => ({
  ...share,
  paymentId: `${share.paymentId}/${number}`,
  of: share.paymentId,
});

/** Records a payment on a debt; one of an instalment, on the debt of its payment plan. */
async function recordOn(
  debtId: string,
  stored: StoredDebt | undefined,
  reported: ReceivedPayment,
): Promise<Recorded> {
  const { creditorId, invoiceId } = reported;
  const of = await wholeOf(reported, stored);
  if (of) return recordOnWhole(of, reported);
  const payment = entryOf(reported);
  if (!stored && (await keepUnapplied({ debtId, creditorId, invoiceId }, payment))) return 'recorded';
  return recordEntry(stored ?? debtId, payment, reported);
}

/** Records what was paid for an instalment on the debt that has the money of its payment plan. */
export async function recordOnWhole(instalment: OfInstalment, reported: ReceivedPayment): Promise<Recorded> {
  const { creditorId, paymentId, of = paymentId } = reported;
  await putPaymentPointer({ creditorId, paymentId: of }, instalment.whole.debtId);
  return recordEntry(instalment.whole, partOf(instalment, reported), reported);
}

async function recordEntry(
  target: string | StoredDebt,
  payment: RecordPayment,
  reported: ReceivedPayment,
): Promise<Recorded> {
  const { creditorId, isOwnPayment = false } = reported;
  const debtId = typeof target === 'string' ? target : target.debtId;
  const { paymentId } = payment;
  const updated = await updateDebt(target, {
    command: 'recordPayment',
    isRepeated: (debt) => hasReport(debt, paymentId),
    decide: async (debt) =>
      decide(debt, payment, {
        isOwnPayment,
        otherOpenDebts: await otherOpenDebts(debt),
        holidays: creditorOf({ creditorId }).holidays,
        parts: await planPartsOf(debt),
        receiptAt: new Date(clockTime(payment.receivedAt)).toISOString(),
      }),
  });
  if (updated.kind === 'refused') {
    const likeness = updated.debt ? likenessTo(updated.debt, payment) : undefined;
    return likeness?.is === 'doubtful' ? recordDoubtfulPayment(reported, likeness.like) : 'recorded';
  }
  if (updated.kind === 'already') log.info('a payment was delivered again', { debtId, paymentId });
  return paymentId in updated.debt.payments ? 'recorded' : 'same';
}

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
