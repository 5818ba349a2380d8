import type { Holiday } from '#domain/calendar/calendar.ts';
import { dayBetween } from '#domain/calendar/day-between.ts';
import { addDays, startOfDay } from '#domain/calendar/days.ts';
import { balanceOn } from '#domain/debt/balance.ts';
import { dayFor } from '#domain/debt/day-for.ts';
import { type Change, change, type Refused, refused, refusedUntil } from '#domain/debt/decision.ts';
import { debtEvent } from '#domain/debt/event.ts';
import { isFromReport } from '#domain/debt/is-from-report.ts';
import { isTooDear } from '#domain/debt/is-too-dear.ts';
import { withOneMore } from '#domain/debt/last-of.ts';
import { whyNotInPlaceOf } from '#domain/debt/later-word.ts';
import { ofSeller } from '#domain/debt/of-seller.ts';
import { onNewWord } from '#domain/debt/on-new-word.ts';
import { payoffOn } from '#domain/debt/payoff-on.ts';
import { planInForce } from '#domain/debt/plan-in-force.ts';
import { listingsToClear } from '#domain/debt/settled-events.ts';
import type { DebtFor } from '#domain/debt/transitions.ts';
import { withoutTheOneThatHolds } from '#domain/debt/void-promise.ts';
import { withPlanEnded } from '#domain/debt/with-plan-ended.ts';
import { allocate } from '#domain/money/allocate.ts';
import type { StoredDebt } from '#schemas/records/debt.ts';
import type { PaymentPlan } from '#schemas/records/negotiation.ts';

/** Instalments that were agreed on, each with its amount in centavos and its day. */
export interface MakePaymentPlan extends Pick<PaymentPlan, 'by' | 'madeAt' | 'offer' | 'reportedAt'> {
  readonly instalments: readonly { readonly amount: number; readonly dueDate: string }[];
  /** The cash price beside which they were offered; without it, what settled the debt on the day of the agreement. */
  readonly cash?: PaymentPlan['cash'];
}

export interface PaymentPlanFacts {
  /** Only a person may settle it with this debtor (superendividamento, Lei 14.181/2021; data that was erased). */
  readonly needsPerson: boolean;
  /** It can no longer be demanded (CC art. 206 §5 I). */
  readonly isPrescribed: boolean;
  readonly breach: PaymentPlan['breach'];
  /** The municipal holidays of the creditor. */
  readonly holidays: readonly Holiday[];
  /** The latest that the last instalment may fall due, in days after the agreement. */
  readonly maxDays: number;
  /** What a plan that people agree on may add for costs, percent of what is owed. */
  readonly costsPercent: number;
  /** When it is looked at first, by AWS's clock: not after the first instalment would be missed. */
  readonly firstLook: string;
  /** The ids of an instalment, by the number of its payment plan and its own. */
  readonly idsOf: (plan: number, number: number) => { readonly debtId: string; readonly invoiceId: string };
}

/** Whether a payment plan with the same instalments holds, or was made by the same report. */
export const isSamePlan =
  ({ instalments, reportedAt }: Pick<MakePaymentPlan, 'instalments' | 'reportedAt'>) =>
  (debt: StoredDebt): boolean => {
    if (debt.status === 'awaitingInvoice') return false;
    const inForce = debt.status === 'onPaymentPlan' ? debt.paymentPlans.at(-1) : undefined;
    return debt.paymentPlans.some(
      (plan) => (plan === inForce || isFromReport(plan, reportedAt)) && hasSame(instalments, plan),
    );
  };

/** The cash price that a consumer's plan keeps: CDC art. 52 §2 is about consumers. */
function cashPriceOf(
  debt: DebtFor<'makePaymentPlan'>,
  on: string,
  given: PaymentPlan['cash'],
): Pick<PaymentPlan, 'cash'> {
  if (debt.terms.relation === 'business') return {};
  if (given) return { cash: given };
  const { amount: cashPrice } = payoffOn(debt, on);
  return cashPrice > 0 ? { cash: { cashPrice, on } } : {};
}

const hasSame = (instalments: MakePaymentPlan['instalments'], plan: PaymentPlan): boolean =>
  plan.instalments.length === instalments.length &&
  plan.instalments.every(
    ({ amount, dueDate }, index) =>
      amount === instalments[index]?.amount && dueDate === instalments[index]?.dueDate,
  );

/**
 * Puts instalments in the place of a debt, which rests until they are paid or missed. A plan that a person agrees on takes the place
 * of a promise, or of another plan, that holds (`whyNotInPlaceOf`): the instalments of that one are closed, and what was paid of them
 * is on the debt.
 */
export function makePaymentPlan(
  debt: DebtFor<'makePaymentPlan'>,
  { by, madeAt, reportedAt, offer, instalments, cash }: MakePaymentPlan,
  { needsPerson, isPrescribed, breach, holidays, maxDays, costsPercent, firstLook, idsOf }: PaymentPlanFacts,
): Change | Refused {
  if (debt.instalmentOf) return refused('onPaymentPlan');
  const inTheWay = whyNotInPlaceOf(debt, { at: madeAt, by });
  if (inTheWay) return refused(inTheWay);
  if (needsPerson || isPrescribed) return refused('needs-person');
  const on = dayFor(debt, madeAt);
  const [first, last] = [instalments[0], instalments.at(-1)];
  if (first && first.dueDate < on) return refused('instalment-past');
  if (last && last.dueDate > addDays(on, maxDays)) {
    const from = addDays(last.dueDate, -maxDays);
    const isMatterOfTime = first && first.dueDate >= from;
    return refusedUntil('instalment-too-far', isMatterOfTime ? startOfDay(from, debt.zone) : undefined);
  }
  // What the book offers is by its rules.
  if (!offer && isTooDear(debt, instalments, { on, costsPercent })) {
    // What is owed grows while the debt is late.
    const from =
      first &&
      dayBetween(
        addDays(on, 1),
        first.dueDate,
        (day) => !isTooDear(debt, instalments, { on: day, costsPercent }),
      );
    return refusedUntil('plan-too-dear', from && startOfDay(from, debt.zone));
  }
  const number = debt.paymentPlans.length + 1;
  const total = instalments.reduce((sum, { amount }) => sum + amount, 0);
  // All that is paid above the principal is interest or charges, a share of each instalment.
  const { principal } = balanceOn(debt, on);
  const exempt = allocate(
    Math.max(0, total - principal),
    instalments.map(({ amount }) => amount),
  );
  const plan: PaymentPlan = {
    number,
    ...(offer ? { offer } : {}),
    madeAt,
    by,
    ...(reportedAt === undefined ? {} : { reportedAt }),
    total,
    ...cashPriceOf(debt, on, cash),
    instalments: instalments.map(({ amount, dueDate }, index) => ({
      number: index + 1,
      amount,
      exempt: exempt[index] ?? 0,
      dueDate,
      ...idsOf(number, index + 1),
    })),
    breach,
  };
  const { set, effects } = onNewWord(debt);
  const replaced = planInForce(debt);
  const replaces = debt.status === 'promised' ? 'promise' : replaced && 'paymentPlan';
  return change({
    set: {
      ...set,
      status: 'onPaymentPlan',
      paymentPlans: withOneMore(withPlanEnded(debt, 'replaced'), plan),
      ...(debt.status === 'promised' ? { promises: withoutTheOneThatHolds(debt.promises, 'replaced') } : {}),
    },
    events: [
      debtEvent('PaymentPlanMade.v1', String(number), {
        at: madeAt,
        debtorId: debt.debtorId,
        ...ofSeller(debt),
        number,
        by,
        ...(offer ? { offerId: offer.id } : {}),
        total,
        instalments: plan.instalments,
        ...(replaces ? { replaces } : {}),
      }),
      // It takes the place of the debt (CC art. 360 I): nobody is listed who keeps to it.
      ...listingsToClear(debt, { endedOn: on, at: madeAt, holidays }),
    ],
    effects: [
      ...effects,
      { kind: 'lookAtPlan', notBefore: firstLook },
      ...(replaced ? [{ kind: 'closeInstalments', plan: replaced.number, at: madeAt } as const] : []),
    ],
  });
}
