import type { Holiday } from '#domain/calendar/calendar.ts';
import { isBefore } from '#domain/calendar/days.ts';
import { allotPlanMoney, type PlanPart, planPartOf } from '#domain/debt/allot-plan-money.ts';
import { applyPayment } from '#domain/debt/apply-payment.ts';
import { balanceOn } from '#domain/debt/balance.ts';
import { creditedDifference } from '#domain/debt/credited-difference.ts';
import { dayFor } from '#domain/debt/day-for.ts';
import { type Change, change } from '#domain/debt/decision.ts';
import { type DebtEvent, debtEvent } from '#domain/debt/event.ts';
import { handOverEvent } from '#domain/debt/hand-over-event.ts';
import { MOST_PAYMENTS } from '#domain/debt/has-room-for.ts';
import { latestDay } from '#domain/debt/latest-day.ts';
import { leftForPerson } from '#domain/debt/left-for-person.ts';
import { moneyForAssignee } from '#domain/debt/money-for-assignee.ts';
import { payoffOn } from '#domain/debt/payoff-on.ts';
import { hasPlanInForce, planInForce } from '#domain/debt/plan-in-force.ts';
import { settledEvents } from '#domain/debt/settled-events.ts';
import type { DebtFor } from '#domain/debt/transitions.ts';
import { withoutTheOneThatHolds } from '#domain/debt/void-promise.ts';
import { withWaived } from '#domain/debt/with-waived.ts';
import type { Debt, HandOverReason, Payment, SettledDebt } from '#schemas/records/debt.ts';
import type { PaymentPlan } from '#schemas/records/negotiation.ts';

/** A payment of an invoice, as any source reports it: an entry of the ledger, and its id `provider/id`. */
export interface RecordPayment extends Payment {
  readonly paymentId: string;
}

/** What the decision needs beside the debt. */
export interface PaymentFacts {
  /** How many other debts of the debtor with this creditor are owed. */
  readonly otherOpenDebts: number;
  /** The municipal holidays of the creditor. */
  readonly holidays: readonly Holiday[];
  /** The instalments of its payment plan that holds; without them, none of it is open yet. */
  readonly parts?: readonly PlanPart[] | undefined;
  /**
   * When the debtor may be told at once of money that nobody owed (ISO-8601 with milliseconds, of AWS's clock); absent when the
   * receipt of the settlement says it.
   */
  readonly receiptAt?: string | undefined;
}

/**
 * Records a payment, whatever the status of its debt. One that comes before its invoice waits for it; one that comes
 * after the debt closed is an excess; one that pays the rest settles the debt, and one that leaves only charges may
 * need a person to say what becomes of them (`whenOnlyChargesAreLeft`). A debt with as many payments as it has room for goes
 * to a person too. Once the credit is assigned, what the creditor receives is published as the assignee's.
 */
export function recordPayment(
  debt: DebtFor<'recordPayment'>,
  payment: RecordPayment,
  facts: PaymentFacts,
): Change {
  const applied = applyReceived(debt, payment, facts);
  if (debt.status === 'awaitingInvoice') return applied;
  return { ...applied, events: [...applied.events, ...creditedDifference(payment)] };
}

/**
 * Applies a payment that is recorded, and perhaps waited for its invoice. What is missing of it in the creditor's account was
 * published when it was reported.
 */
export function applyReceived(
  debt: DebtFor<'recordPayment'>,
  payment: RecordPayment,
  facts: PaymentFacts,
): Change {
  const applied = byStatus(debt, payment, facts);
  if (debt.status === 'awaitingInvoice') return applied;
  const forAssignee = moneyForAssignee(debt, { ...payment, at: payment.receivedAt });
  return { ...applied, events: [...applied.events, ...forAssignee] };
}

function byStatus(debt: DebtFor<'recordPayment'>, payment: RecordPayment, facts: PaymentFacts): Change {
  const { paymentId, ...entry } = payment;
  const payments = { ...debt.payments, [paymentId]: entry };
  switch (debt.status) {
    case 'awaitingInvoice':
      return change({ set: { payments }, events: unapplied(payment) });
    case 'settled':
      return tooLate({ ...debt, payments }, payment, { excess: tooMuch(debt, payment), ...facts });
    case 'cancelled':
      return tooLate({ ...debt, payments }, payment, { excess: payment.amount, ...facts });
    default:
      return onOwed(debt, payment, payments, facts);
  }
}

/** The events of a payment whose invoice is not known yet. */
export const unapplied = (payment: RecordPayment): DebtEvent[] => [
  debtEvent('PaymentUnapplied.v1', payment.paymentId, figures(payment)),
  ...creditedDifference(payment),
];

/** A payment of a debt that is owed. */
function onOwed(
  debt: Exclude<Debt, { status: 'settled' | 'cancelled' }>,
  payment: RecordPayment,
  payments: Debt['payments'],
  { otherOpenDebts, holidays, parts }: PaymentFacts,
): Change {
  const { paymentId, receivedAt: at } = payment;
  const outcome = applyPayment(debt, paymentId, payment);
  const { applied, excess, waived, waivers, balance, daysLate, asks, waits, settles } = outcome;
  const plan = hasPlanInForce(debt) ? planInForce(debt) : undefined;
  if (plan && !(settles && isOwnMoney(payments, plan)))
    return onPlan({ ...debt, payments }, payment, {
      before: debt,
      plan,
      parts: parts ?? plan.instalments.map((part) => planPartOf(part, undefined, debt)),
    });
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

/**
 * Whether any of the money names the debt itself, and no instalment: paying all that the debt costs by itself that day ends its plan
 * too, whatever interest of later instalments is in that (CDC art. 52 §2).
 */
const isOwnMoney = (payments: Debt['payments'], plan: PaymentPlan): boolean =>
  Object.values(payments).some(
    ({ instalment, receivedAt }) => instalment === undefined && !isBefore(receivedAt, plan.madeAt),
  );

/** A payment of a debt with a payment plan, for whichever of its codes: its instalments have it, the earliest first. */
function onPlan(
  debt: Debt,
  payment: RecordPayment,
  { before, plan, parts }: { before: Debt; plan: PaymentPlan; parts: readonly PlanPart[] },
): Change {
  const after = allotPlanMoney(debt, plan, parts);
  const more = Math.max(0, after.excess) - Math.max(0, allotPlanMoney(before, plan, parts).excess);
  const excess = Math.min(payment.amount, Math.max(0, more));
  const day = latestDay(debt, dayFor(debt, payment.paidAt));
  const balance = after.parts.reduce(
    (owed, { number, payments, refunds }) =>
      owed +
      owedOf(
        parts.find((part) => part.number === number),
        { payments, refunds },
        day,
      ),
    0,
  );
  return change({
    set: { payments: debt.payments },
    events: [
      debtEvent('PaymentApplied.v1', payment.paymentId, {
        ...figures(payment),
        ...restoring(payment),
        applied: payment.amount - excess,
        excess,
        waived: 0,
        balance,
        late: false,
      }),
    ],
    effects: [{ kind: 'writeSummary' }, { kind: 'allotMoney' }],
  });
}

const owedOf = (
  part: PlanPart | undefined,
  ledger: Pick<Debt, 'payments' | 'refunds'>,
  day: string,
): number => (part?.isOwed ? payoffOn({ ...part.terms, ...ledger }, day).amount : 0);

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

/**
 * A payment of a closed debt: the part of it that nobody owed is an excess. It has a receipt of its own unless it is so small that nobody
 * would be asked for it: hundreds of payments of one centavo bring no hundreds of messages.
 */
const tooLate = (
  { payments, terms }: Pick<Debt, 'payments' | 'terms'>,
  payment: RecordPayment,
  { excess, receiptAt }: { readonly excess: number; readonly receiptAt?: string | undefined },
): Change =>
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
    effects: [
      { kind: 'writeSummary' },
      ...(excess > (terms.whenLittleIsLeft?.upTo ?? 0) &&
      receiptAt !== undefined &&
      payment.restores === undefined
        ? [
            {
              kind: 'sendCourtesy',
              by: 'payment',
              notBefore: receiptAt,
              paymentId: payment.paymentId,
            } as const,
          ]
        : []),
    ],
  });

/**
 * The part of a payment of a settled debt that nobody owed: all, unless it was made before the rest was waived or
 * written off.
 */
function tooMuch(debt: SettledDebt, { paymentId, ...entry }: RecordPayment): number {
  const after = { ...debt, payments: { ...debt.payments, [paymentId]: entry } };
  const day = latestDay(after, dayFor(debt, entry.paidAt));
  return Math.min(entry.amount, balanceOn(after, day).excess - balanceOn(debt, day).excess);
}

const figures = ({ paymentId, method, paidAt, amount, receivedAt }: RecordPayment) => ({
  at: receivedAt,
  paymentId,
  method,
  paidAt,
  amount,
});

const restoring = ({ restores, credited }: RecordPayment) => ({
  ...(restores === undefined ? {} : { restores }),
  ...(credited === undefined ? {} : { credited }),
});
