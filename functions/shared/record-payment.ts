import { applyPayment } from '../../domain/apply-payment.ts';
import { isBefore } from '../../domain/days.ts';
import type { PaymentMethod } from '../../schemas/primitives.ts';
import { type Debt, isOwed, type StoredDebt, type UnmatchedDebt } from '../../schemas/records/debt.ts';
import { ContentionError, TRIES } from './contention.ts';
import { debtIdOf } from './keys.ts';
import { log } from './log.ts';
import { flushOutbox, intoOutbox, type Outgoing, outgoing } from './outbox.ts';
import { settledEvents } from './settled-event.ts';
import { changeDebt } from './store/change.ts';
import { countOtherOpen } from './store/debt-summaries.ts';
import { findDebt, putDebt } from './store/debts.ts';
import { putPaymentPointer } from './store/payment-pointers.ts';
import { wakeAndTell } from './wake-and-tell.ts';

/** A payment as any source tells of it. */
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
}

/**
 * Records a payment once, whatever the state of its debt, tells the bus, and ends the ladder's wait when nothing is
 * owed any more. A payment for an invoice that is not known yet waits for it under the same key.
 */
export async function recordPayment(told: ReceivedPayment): Promise<void> {
  // Money that is here has been paid: a credit date to come would have its payer chased until then.
  const paidAt = isBefore(told.receivedAt, told.paidAt) ? told.receivedAt : told.paidAt;
  const payment = { ...told, paidAt };
  const debtId = debtIdOf(payment.creditorId, payment.invoiceId);
  await putPaymentPointer(payment, debtId);
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const stored = await findDebt(debtId);
    if (!stored) {
      if (await keepUnmatched(debtId, payment)) return;
      continue;
    }
    if (stored.payments[payment.paymentId]) {
      log.info('a payment was delivered again', { debtId, paymentId: payment.paymentId });
      return wakeAndTell(stored);
    }
    const whole = await wholeOf(stored);
    // Its agreement is over: the debt that it was an instalment of is owed again.
    if (whole) return recordPayment({ ...told, invoiceId: whole.invoiceId });
    const written = await write(stored, payment);
    if (written) return wakeAndTell(written);
  }
  throw new ContentionError(debtId);
}

/** The debt that an instalment was of, once its agreement is over. */
async function wholeOf(stored: StoredDebt): Promise<StoredDebt | undefined> {
  if (stored.status !== 'cancelled' || !stored.instalmentOf) return undefined;
  return findDebt(stored.instalmentOf.debtId);
}

/** The first thing that is ever heard of this invoice is its payment. */
async function keepUnmatched(debtId: string, payment: ReceivedPayment): Promise<boolean> {
  const debt: UnmatchedDebt = {
    debtId,
    creditorId: payment.creditorId,
    invoiceId: payment.invoiceId,
    status: 'unmatched',
    revision: 0,
    payments: { [payment.paymentId]: entry(payment) },
    refunds: {},
    outbox: Object.fromEntries([unmatchedEvent({ debtId, ...payment }, payment)]),
  };
  if (!(await putDebt(debt))) return false;
  log.warn('a payment came for an unknown invoice', { debtId, paymentId: payment.paymentId });
  await flushOutbox(debt);
  return true;
}

/**
 * One conditional write. Gives the debt as it now is, but with the token that it held before: the write that wins the
 * race against a step tells whom to wake. Undefined when somebody else changed the debt first.
 */
async function write(stored: StoredDebt, payment: ReceivedPayment): Promise<StoredDebt | undefined> {
  const { status, set, events } = decide(stored, payment, await otherOpenDebts(stored));
  const before = await changeDebt(stored.debtId, {
    set: [
      [['payments', payment.paymentId], entry(payment)],
      [['status'], status],
      [['revision'], stored.revision + 1],
      ...set,
      ...intoOutbox(events),
    ],
    when: {
      equal: [[['revision'], stored.revision]],
      absent: [['payments', payment.paymentId]],
    },
    returns: 'old',
  });
  return (
    before &&
    ({
      ...before,
      ...Object.fromEntries(set.map(([[field], value]) => [field, value])),
      status,
      revision: stored.revision + 1,
      payments: { ...before.payments, [payment.paymentId]: entry(payment) },
      outbox: { ...before.outbox, ...Object.fromEntries(events) },
    } as StoredDebt)
  );
}

/** Read before the write that may settle it, for its event goes out with it; a try that lost reads again. */
const otherOpenDebts = async (stored: StoredDebt): Promise<number> =>
  stored.status !== 'unmatched' && isOwed(stored.status) ? countOtherOpen(stored) : 0;

interface Decision {
  readonly status: StoredDebt['status'];
  readonly set: readonly (readonly [readonly string[], unknown])[];
  readonly events: readonly Outgoing[];
}

/** What a payment does to a debt in each of its states. `openDebt` asks as well, for payments that came before the invoice. */
export function decide(stored: StoredDebt, payment: ReceivedPayment, otherOpenDebts: number): Decision {
  switch (stored.status) {
    case 'unmatched':
      return { status: 'unmatched', set: [], events: [unmatchedEvent(stored, payment)] };
    case 'settled':
    case 'cancelled':
      return { status: stored.status, set: [], events: [latePaymentEvent(stored, payment)] };
    default:
      return applied(stored, payment, otherOpenDebts);
  }
}

/** A payment on a debt that is owed. */
function applied(debt: Debt, payment: ReceivedPayment, otherOpenDebts: number): Decision {
  const outcome = applyPayment(debt, payment.paymentId, payment);
  const { applied, excess, waived, balance } = outcome;
  const told = outgoing('PaymentApplied.v1', debt, payment.paymentId, {
    ...figures(payment),
    applied,
    excess,
    waived,
    balance,
    late: false,
  });
  if (!outcome.settles) return { status: debt.status, set: [], events: [told] };
  const payments = { ...debt.payments, [payment.paymentId]: entry(payment) };
  return {
    status: 'settled',
    set: [
      [['waived'], waived],
      [['settledAt'], payment.receivedAt],
    ],
    events: [
      told,
      ...settledEvents(
        { ...debt, payments, settledAt: payment.receivedAt },
        {
          occasion: payment.paymentId,
          by: 'payment',
          received: sumOf(payments) - sumOf(debt.refunds),
          waived,
          daysLate: outcome.daysLate,
          otherOpenDebts,
        },
      ),
    ],
  };
}

const entry = ({ amount, paidAt, method, receivedAt }: ReceivedPayment) => ({
  amount,
  paidAt,
  method,
  receivedAt,
});

const figures = ({ paymentId, method, paidAt, amount, receivedAt }: ReceivedPayment) => ({
  at: receivedAt,
  paymentId,
  method,
  paidAt,
  amount,
});

const unmatchedEvent = (
  debt: { debtId: string; creditorId: string; invoiceId: string },
  payment: ReceivedPayment,
) => outgoing('PaymentUnmatched.v1', debt, payment.paymentId, figures(payment));

const latePaymentEvent = (debt: StoredDebt, payment: ReceivedPayment) =>
  outgoing('PaymentApplied.v1', debt, payment.paymentId, {
    ...figures(payment),
    applied: 0,
    excess: payment.amount,
    waived: 0,
    balance: 0,
    late: true,
  });

const sumOf = (entries: Readonly<Record<string, { readonly amount: number }>>): number =>
  Object.values(entries).reduce((total, { amount }) => total + amount, 0);
