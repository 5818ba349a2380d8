import { countOtherOpen } from '#adapters/table/debt-summaries.ts';
import { findDebt, putDebt } from '#adapters/table/debts.ts';
import { debtIdOf } from '#adapters/table/keys.ts';
import { putPaymentPointer } from '#adapters/table/payment-pointers.ts';
import { eventsOf } from '#application/unit-of-work/outbox.ts';
import { runEffects } from '#application/unit-of-work/run-effects.ts';
import { updateDebt } from '#application/unit-of-work/update-debt.ts';
import { wholeOf } from '#application/unit-of-work/whole-of.ts';
import { isBefore } from '#domain/calendar/days.ts';
import {
  recordPayment as decide,
  type RecordPayment,
  unapplied,
} from '#domain/debt/commands/record-payment.ts';
import { isOwed } from '#domain/debt/is-owed.ts';
import { creditorOf } from '#runtime/config.ts';
import { log } from '#runtime/log.ts';
import type { PaymentMethod } from '#schemas/primitives.ts';
import type { DebtAwaitingInvoice, StoredDebt } from '#schemas/records/debt.ts';

/** A payment as any source reports it. */
export interface ReceivedPayment {
  readonly creditorId: string;
  readonly invoiceId: string;
  /** `provider/id`: the same key is applied once. */
  readonly paymentId: string;
  /** Centavos. */
  readonly amount: number;
  readonly paidAt: string;
  readonly method: PaymentMethod;
  /** When we learnt of it (ISO-8601). */
  readonly receivedAt: string;
  /** The provider's payment that it is of, when its own id is another. */
  readonly of?: string | undefined;
  /** The refund of this debt that it makes good. */
  readonly restores?: string | undefined;
}

/**
 * Records a payment once, whatever the status of its debt. A payment for an invoice that is not known yet waits for it
 * under the same key; one of an instalment whose payment plan is over is recorded on the debt of that plan.
 */
export async function recordPayment(reported: ReceivedPayment): Promise<void> {
  const { creditorId, invoiceId } = reported;
  const debtId = debtIdOf(creditorId, invoiceId);
  await putPaymentPointer({ creditorId, paymentId: reported.of ?? reported.paymentId }, debtId);
  const payment = entryOf(reported);
  const stored = await findDebt(debtId);
  if (!stored && (await keepUnapplied({ debtId, creditorId, invoiceId }, payment))) return;
  const whole = stored && isOverInstalment(stored, payment) ? await wholeOf(stored) : undefined;
  if (whole && stored && 'instalmentOf' in stored && stored.instalmentOf)
    return recordPayment(ofPart(reported, whole.invoiceId, stored.instalmentOf.number));
  const updated = await updateDebt(stored ?? debtId, {
    command: 'recordPayment',
    isRepeated: (debt) => payment.paymentId in debt.payments,
    decide: async (debt) =>
      decide(debt, payment, {
        otherOpenDebts: await otherOpenDebts(debt),
        holidays: creditorOf(reported).holidays,
      }),
  });
  if (updated.kind === 'already')
    log.info('a payment was delivered again', { debtId, paymentId: payment.paymentId });
}

/** Money that arrived has been paid: with a future credit date, the debtor would be reminded until then. */
const entryOf = ({
  creditorId: _c,
  invoiceId: _i,
  of,
  restores,
  ...reported
}: ReceivedPayment): RecordPayment => ({
  ...reported,
  paidAt: isBefore(reported.receivedAt, reported.paidAt) ? reported.receivedAt : reported.paidAt,
  ...(of === undefined ? {} : { of }),
  ...(restores === undefined ? {} : { restores }),
});

const isOverInstalment = (debt: StoredDebt, { paymentId }: RecordPayment): boolean =>
  debt.status === 'cancelled' && debt.instalmentOf !== undefined && !(paymentId in debt.payments);

/** A payment of an instalment whose payment plan is over, as the debt's; one bill may have paid several instalments. */
const ofPart = (reported: ReceivedPayment, invoiceId: string, number: number): ReceivedPayment => ({
  ...reported,
  invoiceId,
  paymentId: `${reported.paymentId}/${number}`,
  of: reported.of ?? reported.paymentId,
});

/** Keeps the payment of an invoice that was unknown; false when the invoice is known by now. */
async function keepUnapplied(
  ids: Pick<StoredDebt, 'debtId' | 'creditorId' | 'invoiceId'>,
  payment: RecordPayment,
): Promise<boolean> {
  const { paymentId, ...entry } = payment;
  const debt: DebtAwaitingInvoice = {
    ...ids,
    status: 'awaitingInvoice',
    revision: 0,
    payments: { [paymentId]: entry },
    refunds: {},
    outbox: Object.fromEntries(eventsOf(ids, [unapplied(payment)])),
    effects: {},
  };
  if (!(await putDebt(debt))) return false;
  log.warn('a payment came for an unknown invoice', { debtId: ids.debtId, paymentId });
  await runEffects(debt);
  return true;
}

/** Counts the other open debts before the write that may settle this one, because its event is part of that write. */
const otherOpenDebts = async (debt: StoredDebt): Promise<number> =>
  debt.status !== 'awaitingInvoice' && isOwed(debt.status) ? countOtherOpen(debt) : 0;
