import { balanceOn } from '../../../domain/balance.ts';
import { dayOf } from '../../../domain/days.ts';
import { keptUntil, whyNotThatDay } from '../../../domain/promise-day.ts';
import type { Debt } from '../../../schemas/records/debt.ts';
import type { PaymentPromise, SaidBy } from '../../../schemas/records/negotiation.ts';
import { creditorOf } from '../config.ts';
import { outgoing } from '../outbox.ts';
import { hasPrescribed } from './has-prescribed.ts';
import { isForPerson } from './is-for-person.ts';
import { type Decision, negotiate, refused } from './negotiate.ts';
import type { Outcome } from './outcome.ts';

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
    const why = whyNotThatDay(day, today, maxDays);
    if (why) return refused(why);
    return promised(debt, {
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

/** A promise, or an offer that was taken, on a debt that may be given one. */
export async function promised(
  debt: Debt,
  given: Omit<PaymentPromise, 'number' | 'received' | 'ended'>,
): Promise<Decision> {
  const { status, promises } = debt;
  if (status === 'promised' || status === 'contested' || status === 'agreed') return refused(status);
  if (await isForPerson(debt)) return refused('with-a-person');
  // Only a person tells whether to pay it all the same is what the debtor wants.
  if (given.by === 'debtor' && hasPrescribed(debt, given.madeOn)) return refused('with-a-person');
  const counted = promises.filter(({ ended }) => ended !== 'void').length;
  if (counted >= creditorOf(debt).negotiation.promises.most) return refused('too-many-promises');
  const number = promises.length + 1;
  const { received } = balanceOn(debt, given.madeOn);
  const { day, until, amount, by, offer, madeAt } = given;
  return {
    kind: 'change',
    change: { status: 'promised', promises: [...promises, { ...given, number, received }] },
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
