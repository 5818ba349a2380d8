import { changeDebt } from '#adapters/table/change.ts';
import { ContentionError, TRIES } from '#adapters/table/contention.ts';
import { countOtherOpen } from '#adapters/table/debt-summaries.ts';
import { findDebt, putDebt } from '#adapters/table/debts.ts';
import { debtIdOf } from '#adapters/table/keys.ts';
import { putPaymentPointer } from '#adapters/table/payment-pointers.ts';
import { followUp } from '#application/unit-of-work/follow-up.ts';
import { handOverEvent } from '#application/unit-of-work/hand-over-event.ts';
import { flushOutbox, intoOutbox, type Outgoing, outgoing } from '#application/unit-of-work/outbox.ts';
import { settledEvents } from '#application/unit-of-work/settled-event.ts';
import { wholeOf } from '#application/unit-of-work/whole-of.ts';
import { dayOf, isBefore } from '#domain/calendar/days.ts';
import { applyPayment } from '#domain/debt/apply-payment.ts';
import { balanceOn } from '#domain/debt/balance.ts';
import { isOwed } from '#domain/debt/is-owed.ts';
import { latestDay } from '#domain/debt/latest-day.ts';
import { withoutTheOneThatHolds } from '#domain/debt/void-promise.ts';
import { withWaived } from '#domain/debt/with-waived.ts';
import { log } from '#runtime/log.ts';
import type { PaymentMethod } from '#schemas/primitives.ts';
import type { Debt, DebtAwaitingInvoice, StoredDebt } from '#schemas/records/debt.ts';

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
  /** The provider's payment that it is of, when its own id is another. */
  readonly of?: string | undefined;
  /** The refund of this debt that it makes good. */
  readonly restores?: string | undefined;
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
  await putPaymentPointer({ creditorId: told.creditorId, paymentId: told.of ?? told.paymentId }, debtId);
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const stored = await findDebt(debtId);
    if (!stored) {
      if (await keepUnapplied(debtId, payment)) return;
      continue;
    }
    if (stored.payments[payment.paymentId]) {
      log.info('a payment was delivered again', { debtId, paymentId: payment.paymentId });
      return followUp(stored);
    }
    if (stored.status === 'cancelled' && stored.instalmentOf) {
      const whole = await wholeOf(stored);
      if (whole) return recordPayment(ofPart(told, whole.invoiceId, stored.instalmentOf.number));
    }
    const written = await write(stored, payment);
    if (written) return followUp(written);
  }
  throw new ContentionError(debtId);
}

/** A payment of an instalment whose payment plan is over, for the debt; one bill may have been for several of them. */
const ofPart = (told: ReceivedPayment, invoiceId: string, number: number): ReceivedPayment => ({
  ...told,
  invoiceId,
  paymentId: `${told.paymentId}/${number}`,
  of: told.of ?? told.paymentId,
});

/** The first thing that is ever heard of this invoice is its payment. */
async function keepUnapplied(debtId: string, payment: ReceivedPayment): Promise<boolean> {
  const debt: DebtAwaitingInvoice = {
    debtId,
    creditorId: payment.creditorId,
    invoiceId: payment.invoiceId,
    status: 'awaitingInvoice',
    revision: 0,
    payments: { [payment.paymentId]: entry(payment) },
    refunds: {},
    outbox: Object.fromEntries([unappliedEvent({ debtId, ...payment }, payment)]),
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
  const { status, set, remove = [], events } = decide(stored, payment, await otherOpenDebts(stored));
  const before = await changeDebt(stored.debtId, {
    set: [
      [['payments', payment.paymentId], entry(payment)],
      [['status'], status],
      [['revision'], stored.revision + 1],
      ...set,
      ...intoOutbox(events),
    ],
    remove: remove.map((field) => [field]),
    when: {
      equal: [[['revision'], stored.revision]],
      absent: [['payments', payment.paymentId]],
    },
    returns: 'old',
  });
  return (
    before &&
    ({
      ...Object.fromEntries(Object.entries(before).filter(([field]) => !remove.includes(field))),
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
  stored.status !== 'awaitingInvoice' && isOwed(stored.status) ? countOtherOpen(stored) : 0;

interface Decision {
  readonly status: StoredDebt['status'];
  readonly set: readonly (readonly [readonly string[], unknown])[];
  readonly remove?: readonly string[];
  readonly events: readonly Outgoing[];
}

/** What a payment does to a debt in each of its states. `openDebt` asks as well, for payments that came before the invoice. */
export function decide(stored: StoredDebt, payment: ReceivedPayment, otherOpenDebts: number): Decision {
  switch (stored.status) {
    case 'awaitingInvoice':
      return { status: 'awaitingInvoice', set: [], events: [unappliedEvent(stored, payment)] };
    case 'settled':
    case 'cancelled': {
      const excess = stored.status === 'settled' ? tooMuch(stored, payment) : payment.amount;
      return { status: stored.status, set: [], events: [latePaymentEvent(stored, payment, excess)] };
    }
    default:
      return applied(stored, payment, otherOpenDebts);
  }
}

/** A payment on a debt that is owed. */
function applied(debt: Debt, payment: ReceivedPayment, otherOpenDebts: number): Decision {
  const outcome = applyPayment(debt, payment.paymentId, payment);
  const { applied, excess, waived, balance, daysLate } = outcome;
  const told = outgoing('PaymentApplied.v1', debt, payment.paymentId, {
    ...figures(payment),
    ...restoring(payment),
    applied,
    excess,
    waived,
    balance,
    late: false,
  });
  const { receivedAt: at, paymentId } = payment;
  if (outcome.asks && (debt.status === 'open' || debt.status === 'promised')) {
    const reason = 'only-charges-left';
    return {
      status: 'handedOver',
      set: [
        [['handedOver'], { at, reason }],
        ...(debt.status === 'promised'
          ? [[['promises'], withoutTheOneThatHolds(debt.promises)] as const]
          : []),
      ],
      events: [
        told,
        handOverEvent(debt, `${debt.version}/${reason}`, { at, reason, owed: balance, daysLate }),
      ],
    };
  }
  if (!outcome.settles) return { status: debt.status, set: [], events: [told] };
  const payments = { ...debt.payments, [paymentId]: entry(payment) };
  const writeOffs = withWaived(debt, paymentId, { waived, on: outcome.day, at });
  return {
    status: 'settled',
    set: [
      [['writeOffs'], writeOffs],
      [['settledAt'], at],
    ],
    events: [
      told,
      ...settledEvents(
        { ...debt, payments, writeOffs, settledAt: at },
        { occasion: paymentId, by: 'payment', waived, daysLate, otherOpenDebts },
      ),
    ],
  };
}

/** What of a payment of a settled debt nobody owed: all, unless it was made before the rest was let go. */
function tooMuch(debt: Debt, payment: ReceivedPayment): number {
  const before = { ...debt, reissue: undefined };
  const after = { ...before, payments: { ...debt.payments, [payment.paymentId]: entry(payment) } };
  const day = latestDay(after, dayOf(payment.paidAt));
  return Math.min(payment.amount, balanceOn(after, day).excess - balanceOn(before, day).excess);
}

const entry = ({ amount, paidAt, method, receivedAt, of, restores }: ReceivedPayment) => ({
  amount,
  paidAt,
  method,
  receivedAt,
  ...(of === undefined ? {} : { of }),
  ...restoring({ restores }),
});

const figures = ({ paymentId, method, paidAt, amount, receivedAt }: ReceivedPayment) => ({
  at: receivedAt,
  paymentId,
  method,
  paidAt,
  amount,
});

const unappliedEvent = (
  debt: { debtId: string; creditorId: string; invoiceId: string },
  payment: ReceivedPayment,
) => outgoing('PaymentUnapplied.v1', debt, payment.paymentId, figures(payment));

const restoring = ({ restores }: Pick<ReceivedPayment, 'restores'>) =>
  restores === undefined ? {} : { restores };

const latePaymentEvent = (debt: StoredDebt, payment: ReceivedPayment, excess: number) =>
  outgoing('PaymentApplied.v1', debt, payment.paymentId, {
    ...figures(payment),
    ...restoring(payment),
    applied: payment.amount - excess,
    excess,
    waived: 0,
    balance: 0,
    late: true,
  });
