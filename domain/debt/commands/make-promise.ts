import type { Holiday } from '#domain/calendar/calendar.ts';
import { startOfDay } from '#domain/calendar/days.ts';
import { balanceOn } from '#domain/debt/balance.ts';
import { dayFor } from '#domain/debt/day-for.ts';
import { type Change, change, type Refused, refused, refusedUntil } from '#domain/debt/decision.ts';
import { debtEvent } from '#domain/debt/event.ts';
import { isFromReport } from '#domain/debt/is-from-report.ts';
import { withOneMore } from '#domain/debt/last-of.ts';
import { whyNotInPlaceOf } from '#domain/debt/later-word.ts';
import { onNewWord } from '#domain/debt/on-new-word.ts';
import { payoffOn } from '#domain/debt/payoff-on.ts';
import { planInForce } from '#domain/debt/plan-in-force.ts';
import type { DebtFor } from '#domain/debt/transitions.ts';
import { withoutTheOneThatHolds } from '#domain/debt/void-promise.ts';
import { withPlanEnded } from '#domain/debt/with-plan-ended.ts';
import { keptUntil, promisableFrom, whyNotThatDay } from '#domain/dunning/promise-day.ts';
import type { StoredDebt } from '#schemas/records/debt.ts';
import type { PaymentPromise, SaidBy } from '#schemas/records/negotiation.ts';

/** The debtor promises to pay by a day. */
export interface MakePromise {
  /** The calendar day promised. */
  readonly day: string;
  /** When it was said (ISO-8601). */
  readonly at: string;
  readonly by: SaidBy;
  /** When the report of billing says that it was said (ISO-8601, UTC); undefined on the debtor's page. */
  readonly reportedAt?: string | undefined;
}

/** The debtor takes an offer of one payment: a promise at the price of the offer, until its last day. */
export interface TakeCashOffer {
  readonly at: string;
  readonly by: SaidBy;
  /** When the report of billing says that it was said (ISO-8601, UTC); undefined on the debtor's page. */
  readonly reportedAt?: string | undefined;
  readonly offer: { readonly id: string; readonly reason: string };
  /** The price of the offer, centavos. */
  readonly amount: number;
  /** The last day of the offer. */
  readonly validUntil: string;
}

/** The facts that decide whether the debtor may settle the debt alone, and how often the debtor may promise. */
export interface PromiseFacts {
  /** Only a person may settle it with this debtor (superendividamento, Lei 14.181/2021; data that was erased). */
  readonly needsPerson: boolean;
  /** It can no longer be demanded (CC art. 206 §5 I). */
  readonly isPrescribed: boolean;
  /** The debtor reported hardship for any debt to this creditor, and no person has answered yet. */
  readonly reportedHardship: boolean;
  readonly promises: {
    readonly maxDays: number;
    readonly toleranceDays: number;
    readonly most: number;
  };
  /** The municipal holidays of the creditor. */
  readonly holidays: readonly Holiday[];
}

type Asked = DebtFor<'makePromise'>;

/** Whether the day is promised already, and no offer is what holds; or the promise is of the same report. */
export const isSamePromise =
  ({ day, reportedAt }: Pick<MakePromise, 'day' | 'reportedAt'>) =>
  (debt: StoredDebt): boolean => {
    if (debt.status === 'awaitingInvoice') return false;
    const last = debt.promises.at(-1);
    return (
      (debt.status === 'promised' && last?.day === day && last.offer === undefined) ||
      debt.promises.some((promise) => promise.day === day && isFromReport(promise, reportedAt))
    );
  };

/**
 * Records a promise: the ladder rests, and the amount stays as it is, until the promised day and its tolerance are over. A later promise
 * takes the place of the one that holds (`whyNotInPlaceOf`), and counts as one more.
 */
export function makePromise(
  debt: Asked,
  { day, at, by, reportedAt }: MakePromise,
  facts: PromiseFacts,
): Change | Refused {
  // A day for one payment is promised for its instalment: only an offer for all of it takes the place of a plan.
  if (debt.status === 'onPaymentPlan') return refused('onPaymentPlan');
  const today = dayFor(debt, at);
  const { maxDays, toleranceDays } = facts.promises;
  const { rolledDueDate } = debt;
  const reason = whyNotInPlaceOf(debt, { at, by, day }) ?? whyNoPromise(debt, by, facts);
  if (reason) return refused(reason);
  const notThatDay = whyNotThatDay(day, { today, maxDays, rolledDueDate });
  if (notThatDay === 'day-past') return refused(notThatDay);
  if (notThatDay) {
    const from = promisableFrom(day, { maxDays, rolledDueDate });
    return refusedUntil(notThatDay, from && startOfDay(from, debt.zone));
  }
  return promised(debt, {
    madeAt: at,
    madeOn: today,
    by,
    reportedAt,
    day,
    until: keptUntil(day, toleranceDays, facts.holidays),
    amount: payoffOn(debt, today).amount,
  });
}

/** Takes an offer of one payment. */
export function takeCashOffer(debt: Asked, taken: TakeCashOffer, facts: PromiseFacts): Change | Refused {
  const { at, by, reportedAt, offer, amount, validUntil } = taken;
  const reason = whyNotInPlaceOf(debt, { at, by }) ?? whyNoPromise(debt, by, facts);
  if (reason) return refused(reason);
  return promised(debt, {
    madeAt: at,
    madeOn: dayFor(debt, at),
    by,
    reportedAt,
    day: validUntil,
    until: validUntil,
    amount,
    offer,
  });
}

/** Why no promise may be made, whatever the day; undefined when one may. */
function whyNoPromise(
  { promises }: Asked,
  by: SaidBy,
  facts: PromiseFacts,
): 'needs-person' | 'too-many-promises' | undefined {
  // Whether the debtor wants to pay a prescribed debt all the same, a person finds out, outside of this product.
  if (facts.needsPerson || facts.isPrescribed) return 'needs-person';
  // A debtor who reports hardship for one debt has it for all.
  if (by === 'debtor' && facts.reportedHardship) return 'needs-person';
  const counted = promises.filter(({ ended }) => ended !== 'void').length;
  return counted >= facts.promises.most ? 'too-many-promises' : undefined;
}

function promised(
  debt: Asked,
  { reportedAt, ...given }: Omit<PaymentPromise, 'number' | 'received' | 'ended'>,
): Change {
  const number = debt.promises.length + 1;
  const { received } = balanceOn(debt, given.madeOn);
  const { set, effects } = onNewWord(debt);
  const plan = planInForce(debt);
  const before =
    debt.status === 'promised' ? withoutTheOneThatHolds(debt.promises, 'replaced') : debt.promises;
  return change({
    set: {
      ...set,
      status: 'promised',
      ...(plan ? { paymentPlans: withPlanEnded(debt, 'replaced') } : {}),
      promises: withOneMore(before, {
        ...given,
        ...(reportedAt === undefined ? {} : { reportedAt }),
        number,
        received,
      }),
    },
    events: [
      debtEvent('PromiseMade.v1', String(number), {
        at: given.madeAt,
        number,
        by: given.by,
        day: given.day,
        until: given.until,
        amount: given.amount,
        ...(given.offer ? { offerId: given.offer.id } : {}),
        ...(debt.status === 'promised' ? { replaces: 'promise' as const } : {}),
        ...(plan ? { replaces: 'paymentPlan' as const } : {}),
      }),
    ],
    effects: plan ? [...effects, { kind: 'closeInstalments', plan: plan.number, at: given.madeAt }] : effects,
  });
}
