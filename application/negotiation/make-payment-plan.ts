import { debtIdOf, instalmentInvoiceId } from '#adapters/table/keys.ts';
import { needsPerson } from '#application/contact/needs-person.ts';
import { hasPrescribed } from '#application/unit-of-work/has-prescribed.ts';
import { suppose } from '#application/unit-of-work/suppose.ts';
import { updateDebt } from '#application/unit-of-work/update-debt.ts';
import { addDays, startOfDay } from '#domain/calendar/days.ts';
import {
  makePaymentPlan as decide,
  isSamePlan,
  type MakePaymentPlan,
  type PaymentPlanFacts,
} from '#domain/debt/commands/make-payment-plan.ts';
import { dayFor } from '#domain/debt/day-for.ts';
import type { Deciding } from '#domain/debt/decide.ts';
import type { Decision, Refused } from '#domain/debt/decision.ts';
import type { DebtFor } from '#domain/debt/transitions.ts';
import { creditorOf } from '#runtime/config.ts';
import { clockTime } from '#runtime/time.ts';
import type { Debt, StoredDebt } from '#schemas/records/debt.ts';
import { openInstalments } from './open-instalments.ts';
import { type Outcome, outcomeOf } from './outcome.ts';

/** The terms of a payment plan for a debt as it is now, or why there are none. */
export type TermsFor = (debt: DebtFor<'makePaymentPlan'>) => Promise<MakePaymentPlan | Refused>;

/** What makes a plan the same as one that was made. */
type SameTerms = Pick<MakePaymentPlan, 'instalments' | 'reportedAt'>;

/**
 * Puts instalments in the place of a debt: each is a debt of its own, with its bill, its notices and its reminders. The
 * debt itself rests until they are paid, or missed.
 * @param given.same terms that make a repetition, when they are known before the debt is read
 * @param given.at ISO-8601
 */
export async function makePaymentPlan(
  debtId: string,
  { termsFor, same, at }: { termsFor: TermsFor; same?: SameTerms; at: string },
): Promise<Outcome> {
  const outcome = outcomeOf(await updateDebt(debtId, deciding(termsFor, same)));
  if (outcome.done) await openInstalments(outcome.debt, at);
  return outcome;
}

/** What a payment plan would come to; nothing is written, and no instalment is opened. */
export const supposePaymentPlan = async (debt: StoredDebt, termsFor: TermsFor): Promise<Outcome> =>
  outcomeOf(await suppose(debt, deciding(termsFor)));

const deciding = (termsFor: TermsFor, same?: SameTerms): Deciding<'makePaymentPlan', Promise<Decision>> => ({
  command: 'makePaymentPlan',
  ...(same ? { isRepeated: isSamePlan(same) } : {}),
  decide: async (debt) => {
    const terms = await termsFor(debt);
    return 'kind' in terms ? terms : decide(debt, terms, await factsFor(debt, terms));
  },
});

async function factsFor(debt: Debt, { madeAt, instalments }: MakePaymentPlan): Promise<PaymentPlanFacts> {
  const { holidays, negotiation } = creditorOf(debt);
  const { breachDays, breachInstalments, maxDays, costsPercent } = negotiation.paymentPlans;
  const on = dayFor(debt, madeAt);
  return {
    needsPerson: await needsPerson(debt),
    isPrescribed: hasPrescribed(debt, on),
    breach: { days: breachDays, instalments: breachInstalments },
    holidays,
    maxDays,
    costsPercent,
    firstLook: clockTime(startOfDay(addDays(instalments[0]?.dueDate ?? on, breachDays), debt.zone)),
    idsOf: (plan, number) => {
      const invoiceId = instalmentInvoiceId(debt, plan, number);
      return { invoiceId, debtId: debtIdOf(debt.creditorId, invoiceId) };
    },
  };
}
