import { hasPrescribed } from '#application/unit-of-work/has-prescribed.ts';
import { outgoing } from '#application/unit-of-work/outbox.ts';
import { dayOf } from '#domain/calendar/days.ts';
import { balanceOn } from '#domain/debt/balance.ts';
import { keptUntil, whyNotThatDay } from '#domain/dunning/promise-day.ts';
import { creditorOf } from '#runtime/config.ts';
import type { Debt } from '#schemas/records/debt.ts';
import type { PaymentPromise, SaidBy } from '#schemas/records/negotiation.ts';
import { needsPerson } from './needs-person.ts';
import { type Decision, negotiate, refused } from './negotiate.ts';
import type { Outcome, Refusal } from './outcome.ts';
import { reportedHardship } from './reported-hardship.ts';

/**
 * Takes the debtor's word to pay by a day: the ladder rests, and what is asked stays as it is, until the day and its
 * tolerance are over.
 * @param given.day calendar day; `at`: when it was said (ISO-8601)
 */
export const promisePayment = ({ debtId, day, at, by }: PromiseGiven): Promise<Outcome> =>
  negotiate(debtId, async (debt) => {
    if (debt.status === 'promised' && isSame(debt, day)) return { kind: 'already' };
    const today = dayOf(at);
    const creditor = creditorOf(debt);
    const { maxDays, toleranceDays } = creditor.negotiation.promises;
    const { rolledDueDate } = debt;
    const why =
      (await whyNone(debt, { by, madeOn: today })) ?? whyNotThatDay(day, { today, maxDays, rolledDueDate });
    if (why) return refused(why);
    return decided(debt, {
      madeAt: at,
      madeOn: today,
      by,
      day,
      until: keptUntil(day, toleranceDays, creditor.holidays),
      amount: balanceOn(debt, today).due,
    });
  });

interface PromiseGiven {
  readonly debtId: string;
  readonly day: string;
  readonly at: string;
  readonly by: SaidBy;
}

const isSame = ({ promises }: Debt, day: string): boolean => {
  const holding = promises.at(-1);
  return holding?.day === day && holding.offer === undefined;
};

type Made = Omit<PaymentPromise, 'number' | 'received' | 'ended'>;

/** A promise, or an offer that was taken, on a debt that may be given one. */
export async function promised(debt: Debt, given: Made): Promise<Decision> {
  const why = await whyNone(debt, given);
  return why ? refused(why) : decided(debt, given);
}

/** Why a debt may be given no promise, whatever the day; undefined when it may. */
async function whyNone(
  debt: Debt,
  { by, madeOn }: Pick<Made, 'by' | 'madeOn'>,
): Promise<Refusal | undefined> {
  const { status, promises } = debt;
  if (status === 'promised' || status === 'caseOpen' || status === 'onPaymentPlan') return status;
  if (await needsPerson(debt)) return 'needs-person';
  // Only a person tells whether to pay it all the same is what the debtor wants.
  if (by === 'debtor' && hasPrescribed(debt, madeOn)) return 'needs-person';
  // What they said of one debt is of themselves: a person answers first.
  if (by === 'debtor' && (await reportedHardship(debt))) return 'needs-person';
  const counted = promises.filter(({ ended }) => ended !== 'void').length;
  return counted >= creditorOf(debt).negotiation.promises.most ? 'too-many-promises' : undefined;
}

function decided(debt: Debt, given: Made): Decision {
  const number = debt.promises.length + 1;
  const { received } = balanceOn(debt, given.madeOn);
  const { day, until, amount, by, offer, madeAt } = given;
  return {
    kind: 'change',
    change: { status: 'promised', promises: [...debt.promises, { ...given, number, received }] },
    events: [
      outgoing('PromiseMade.v1', debt, String(number), {
        at: madeAt,
        number,
        by,
        day,
        until,
        amount,
        ...(offer ? { offerId: offer.id } : {}),
      }),
    ],
  };
}
