import { findBill, findBillByNumber } from '#adapters/table/bills.ts';
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

/** Boletos are paid on a day: noon in Brasília is on that day in every zone of Brazil. */
const NOON = 12 * 60;

/** What became of a liquidation. */
export type Recorded = 'recorded' | 'duplicates' | 'unapplied';

type Payment = Omit<ReceivedPayment, 'invoiceId'>;

/**
 * Records a payment of a boleto: on the debts of the bill that we reissued, if the bank's number is one of ours; or else on
 * the invoice that the creditor's reference names, where it waits when the invoice is not known yet; or else among the
 * unidentified payments, until a person assigns it.
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
  return (
    (await onBill(paid, payment, bank)) ??
    (await onInvoice(paid, payment)) ??
    (await unknown(paid, payment, bank))
  );
}

async function onBill(paid: Liquidation, payment: Payment, bank: string): Promise<Recorded | undefined> {
  const { creditorId } = payment;
  const billId = await findBillByNumber(creditorId, { bank, ourNumber: paid.ourNumber });
  if (billId === undefined) return undefined;
  const [share] = (await findBill(creditorId, billId))?.shares ?? [];
  if (!share) return undefined;
  const known = await isKnown(share.debtId, paid, payment);
  if (known === 'reported') return 'duplicates';
  const became = await recordBillPayment(billId, payment);
  if (known === 'known' || became === 'same') return 'duplicates';
  return became === 'doubtful' ? 'unapplied' : 'recorded';
}

async function onInvoice(paid: Liquidation, payment: Payment): Promise<Recorded | undefined> {
  const invoiceId = ExternalId.safeParse(paid.reference);
  if (!invoiceId.success) return undefined;
  const known = await isKnown(debtIdOf(payment.creditorId, invoiceId.data), paid, payment);
  if (known === 'reported') return 'duplicates';
  const became = await recordPayment({ ...payment, invoiceId: invoiceId.data });
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
 * Whether a debt has this payment. `known`: it has, and not from an earlier try at the same file, which died. `reported`: the bank wrote the title off, and another record reported what
 * was paid for it. `new`: it has not. `no debt`: the invoice has not come.
 */
async function isKnown(
  debtId: string,
  { writtenOff }: Liquidation,
  { paymentId, receivedAt }: Payment,
): Promise<'known' | 'reported' | 'new' | 'no debt'> {
  const debt = await findDebt(debtId);
  const payment = debt?.payments[paymentId];
  if (payment && payment.receivedAt !== receivedAt) return 'known';
  const ofTitle = `${paymentId.split('/').slice(0, 3).join('/')}/`;
  if (writtenOff && Object.keys(debt?.payments ?? {}).some((id) => id.startsWith(ofTitle))) return 'reported';
  return debt && debt.status !== 'awaitingInvoice' ? 'new' : 'no debt';
}
