import type { Holiday } from '#domain/calendar/calendar.ts';
import { dayOf } from '#domain/calendar/days.ts';
import { applyPayment } from '#domain/debt/apply-payment.ts';
import { balanceOn } from '#domain/debt/balance.ts';
import { type Change, change } from '#domain/debt/decision.ts';
import { type DebtEvent, debtEvent } from '#domain/debt/event.ts';
import { handOverEvent } from '#domain/debt/hand-over-event.ts';
import { MOST_PAYMENTS } from '#domain/debt/has-room-for.ts';
import { latestDay } from '#domain/debt/latest-day.ts';
import { leftForPerson } from '#domain/debt/left-for-person.ts';
import { settledEvents } from '#domain/debt/settled-events.ts';
import type { DebtFor } from '#domain/debt/transitions.ts';
import { withoutTheOneThatHolds } from '#domain/debt/void-promise.ts';
import { withWaived } from '#domain/debt/with-waived.ts';
import type { Debt, HandOverReason, Payment, SettledDebt } from '#schemas/records/debt.ts';

/** A payment of an invoice, as any source reports it: an entry of the ledger, and its id `provider/id`. */
export interface RecordPayment extends Payment {
  readonly paymentId: string;
}

/** What the decision needs beside the debt. */
export interface PaymentFacts {
  /** How many other debts of the debtor with this creditor are owed. */
  readonly otherOpenDebts: number;
  /** Of the creditor's city. */
  readonly holidays: readonly Holiday[];
}

/**
 * Records a payment, whatever the status of its debt. One that comes before its invoice waits for it; one that comes
 * after the debt closed is an excess; one that pays the rest settles the debt, and one that leaves only charges may
 * need a person to say what becomes of them (`whenOnlyChargesAreLeft`). A debt with as many payments as it has room for goes
 * to a person too.
 */
export function recordPayment(
  debt: DebtFor<'recordPayment'>,
  payment: RecordPayment,
  facts: PaymentFacts,
): Change {
  const { paymentId, ...entry } = payment;
  const payments = { ...debt.payments, [paymentId]: entry };
  switch (debt.status) {
    case 'awaitingInvoice':
      return change({ set: { payments }, events: [unapplied(payment)] });
    case 'settled':
      return tooLate(payments, payment, tooMuch(debt, payment));
    case 'cancelled':
      return tooLate(payments, payment, payment.amount);
    default:
      return onOwed(debt, payment, payments, facts);
  }
}

/** The event of a payment whose invoice is not known yet. */
export const unapplied = (payment: RecordPayment): DebtEvent =>
  debtEvent('PaymentUnapplied.v1', payment.paymentId, figures(payment));

/** A payment of a debt that is owed. */
function onOwed(
  debt: Exclude<Debt, { status: 'settled' | 'cancelled' }>,
  payment: RecordPayment,
  payments: Debt['payments'],
  { otherOpenDebts, holidays }: PaymentFacts,
): Change {
  const { paymentId, receivedAt: at } = payment;
  const { applied, excess, waived, waivers, balance, daysLate, asks, waits, settles } = applyPayment(
    debt,
    paymentId,
    payment,
  );
  const recorded = debtEvent('PaymentApplied.v1', paymentId, {
    ...figures(payment),
    ...restoring(payment),
    applied,
    excess,
    waived,
    balance,
    late: false,
  });
  const reason = whyHandedOver({ asks, waits, settles, count: Object.keys(payments).length });
  if (reason && (debt.status === 'open' || debt.status === 'promised')) {
    return change({
      set: {
        status: 'handedOver',
        handedOver: { at, reason },
        payments,
        ...(debt.status === 'promised' ? { promises: withoutTheOneThatHolds(debt.promises) } : {}),
      },
      events: [
        recorded,
        handOverEvent(debt, `${debt.version}/${reason}`, { at, reason, owed: balance, daysLate }),
      ],
      effects: [{ kind: 'endWait', event: 'closed' }, { kind: 'writeSummary' }],
    });
  }
  if (!settles) return change({ set: { payments }, events: [recorded], effects: [{ kind: 'writeSummary' }] });
  const writeOffs = withWaived(debt, paymentId, { waivers, at });
  return change({
    set: { status: 'settled', settledAt: at, payments, writeOffs },
    events: [
      recorded,
      ...settledEvents(
        { ...debt, payments, writeOffs, settledAt: at },
        { occasion: paymentId, by: 'payment', waived, daysLate, otherOpenDebts, holidays },
      ),
    ],
    effects: [{ kind: 'endWait', event: 'settled' }, { kind: 'writeSummary' }, { kind: 'releaseCreditHold' }],
  });
}

/** Why a person has to look at a debt after a payment; undefined when none has to. */
function whyHandedOver(after: {
  readonly asks: boolean;
  readonly waits: boolean;
  readonly settles: boolean;
  readonly count: number;
}): HandOverReason | undefined {
  const left = leftForPerson(after);
  if (left) return left;
  return !after.settles && after.count >= MOST_PAYMENTS ? 'too-many-payments' : undefined;
}

/** A payment of a closed debt: the part of it that nobody owed is an excess. */
const tooLate = (payments: Debt['payments'], payment: RecordPayment, excess: number): Change =>
  change({
    set: { payments },
    events: [
      debtEvent('PaymentApplied.v1', payment.paymentId, {
        ...figures(payment),
        ...restoring(payment),
        applied: payment.amount - excess,
        excess,
        waived: 0,
        balance: 0,
        late: true,
      }),
    ],
    effects: [{ kind: 'writeSummary' }],
  });

/**
 * The part of a payment of a settled debt that nobody owed: all, unless it was made before the rest was waived or
 * written off.
 */
function tooMuch(debt: SettledDebt, { paymentId, ...entry }: RecordPayment): number {
  const after = { ...debt, payments: { ...debt.payments, [paymentId]: entry } };
  const day = latestDay(after, dayOf(entry.paidAt));
  return Math.min(entry.amount, balanceOn(after, day).excess - balanceOn(debt, day).excess);
}

const figures = ({ paymentId, method, paidAt, amount, receivedAt }: RecordPayment) => ({
  at: receivedAt,
  paymentId,
  method,
  paidAt,
  amount,
});

const restoring = ({ restores }: RecordPayment) => (restores === undefined ? {} : { restores });
