import { findDebt } from '#adapters/table/debts.ts';
import { debtIdOf } from '#adapters/table/keys.ts';
import { findUnidentifiedPayment } from '#adapters/table/unidentified-payments.ts';
import type { ReceivedPayment } from '#application/payments/received-payment.ts';
import { recordBillPayment } from '#application/payments/record-bill-payment.ts';
import { recordPayment } from '#application/payments/record-payment.ts';
import { recordUnidentifiedPayment } from '#application/payments/record-unidentified-payment.ts';
import { BANK_ZONE, instantOf } from '#domain/calendar/days.ts';
import type { Liquidation } from '#formats/cnab/events.ts';
import { ExternalId } from '#schemas/primitives.ts';
import { findNamed, findRecorded, type Named } from './find-named.ts';

/** Boletos are paid on a day: noon in Brasília is on that day in every zone of Brazil. */
const NOON = 12 * 60;

/** What became of a liquidation. */
export type Recorded = 'recorded' | 'duplicates' | 'unapplied';

type Payment = Omit<ReceivedPayment, 'invoiceId'>;

/**
 * Records a payment of a boleto on what its title names (`findNamed`): on the debts of a bill that we issued, or on an invoice, where it waits
 * when the invoice is not known yet; or else among the unidentified payments, until a person assigns it. One that was recorded before stays
 * where it is.
 */
export async function recordLiquidation(
  paid: Liquidation,
  of: { readonly creditorId: string; readonly bank: string; readonly paymentId: string; readonly at: string },
): Promise<Recorded> {
  const { creditorId, bank, paymentId, at } = of;
  const payment: Payment = {
    creditorId,
    paymentId,
    amount: paid.amount,
    ...(paid.credited ? { credited: paid.credited } : {}),
    paidAt: instantOf(paid.paidOn, NOON, BANK_ZONE),
    method: 'boleto',
    receivedAt: at,
  };
  const named = (await findRecorded(creditorId, paymentId)) ?? (await findNamed(paid, of));
  switch (named.kind) {
    case 'bill':
      return onBill(paid, payment, named);
    case 'invoice':
      return onInvoice(paid, payment, named.invoiceId);
    case 'nothing':
      return unknown(paid, payment, bank);
  }
}

async function onBill(
  paid: Liquidation,
  payment: Payment,
  { billId, shares: [share] }: Extract<Named, { kind: 'bill' }>,
): Promise<Recorded> {
  const known = share ? await isKnown(share.debtId, paid, payment) : 'new';
  if (known === 'reported') return 'duplicates';
  const became = await recordBillPayment(billId, payment);
  if (known === 'known' || became === 'same') return 'duplicates';
  return became === 'doubtful' ? 'unapplied' : 'recorded';
}

async function onInvoice(paid: Liquidation, payment: Payment, invoiceId: string): Promise<Recorded> {
  const known = await isKnown(debtIdOf(payment.creditorId, invoiceId), paid, payment);
  if (known === 'reported') return 'duplicates';
  const became = await recordPayment({ ...payment, invoiceId });
  if (known === 'known' || became === 'same') return 'duplicates';
  return known === 'new' && became !== 'doubtful' ? 'recorded' : 'unapplied';
}

async function unknown({ ourNumber }: Liquidation, payment: Payment, bank: string): Promise<Recorded> {
  const known = await findUnidentifiedPayment(payment.creditorId, payment.paymentId);
  const reference = ExternalId.safeParse(ourNumber);
  await recordUnidentifiedPayment({
    ...payment,
    provider: bank,
    ...(reference.success ? { reference: reference.data } : {}),
  });
  return known && known.receivedAt !== payment.receivedAt ? 'duplicates' : 'unapplied';
}

/**
 * Whether a debt has this payment. `known`: it has, and not from an earlier try at the same file, which died. `reported`: another record reported what
 * was paid for the title. `new`: it has not. `no debt`: the invoice has not come.
 */
async function isKnown(
  debtId: string,
  { mayRepeat }: Liquidation,
  { paymentId, receivedAt }: Payment,
): Promise<'known' | 'reported' | 'new' | 'no debt'> {
  const debt = await findDebt(debtId);
  const payment = debt?.payments[paymentId];
  if (payment && payment.receivedAt !== receivedAt) return 'known';
  const ofTitle = `${paymentId.split('/').slice(0, 3).join('/')}/`;
  if (mayRepeat && Object.keys(debt?.payments ?? {}).some((id) => id.startsWith(ofTitle))) return 'reported';
  return debt && debt.status !== 'awaitingInvoice' ? 'new' : 'no debt';
}
