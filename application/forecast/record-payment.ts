import { entryOf, type ReceivedPayment } from '#application/payments/received-payment.ts';
import { awaitedInvoice } from '#domain/debt/awaited-invoice.ts';
import { recordReport } from '#domain/debt/commands/record-report.ts';
import { hasReport } from '#domain/debt/reported-as.ts';
import { creditorOf } from '#runtime/config.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { write } from './change.ts';
import { onFullMinute } from './full-minute.ts';
import type { Machine } from './machine.ts';
import type { Person, Surroundings } from './person.ts';
import { sendCourtesy } from './send-courtesy.ts';

/** Records a payment of an invoice, as `application/payments/record-payment.ts` does, whether or not the invoice is known yet. */
export function recordPayment(
  person: Person,
  { debtId, payment }: { readonly debtId: string; readonly payment: ReceivedPayment },
  machine: Machine,
  around: Surroundings,
): void {
  const { creditorId, invoiceId, paymentId, receivedAt: at } = payment;
  const before = person.debts.get(debtId) ?? awaitedInvoice({ debtId, creditorId, invoiceId });
  if (hasReport(before, paymentId)) return;
  const { holidays } = creditorOf(payment);
  const change = recordReport(before, entryOf(payment), {
    ...{ isOwnPayment: false, otherOpenDebts: 0, holidays, receiptAt: at },
  });
  if (change.kind !== 'change') return;
  const debt = write(person, before, change);
  if (debt.status === 'awaitingInvoice') return;
  around.record({ type: 'paid', at, debt, paymentId, amount: payment.amount, paidAt: payment.paidAt });
  const isLate = before.status === 'settled' || before.status === 'cancelled';
  if (isLate) {
    if (change.effects.some(({ kind }) => kind === 'sendCourtesy'))
      around.at(onFullMinute(at), (then) => sendCourtesy(person, debtId, paymentId, then, around));
    return;
  }
  if (debt.status === 'settled') {
    if (before.status === 'open' || before.status === 'promised') machine.end(debtId);
    afterSettlement(person, debt, at, around);
  } else if (debt.status === 'handedOver' && before.status !== 'handedOver') {
    machine.end(debtId);
    around.record({ type: 'handedOver', at, debt, reason: debt.handedOver.reason });
  }
}

/** What follows when a debt is settled: its receipt, or an apology. */
export function afterSettlement(person: Person, debt: Debt, at: string, around: Surroundings): void {
  around.record({ type: 'settled', at, debt });
  sendCourtesy(person, debt.debtId, undefined, at, around);
}
