import { suppose } from '#application/unit-of-work/suppose.ts';
import { updateDebt } from '#application/unit-of-work/update-debt.ts';
import { isSamePromise, type MakePromise, makePromise } from '#domain/debt/commands/make-promise.ts';
import type { Deciding } from '#domain/debt/decide.ts';
import type { Decision } from '#domain/debt/decision.ts';
import type { StoredDebt } from '#schemas/records/debt.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { promiseFacts } from './promise-facts.ts';

/**
 * Records the debtor's promise to pay by a day: the ladder rests, and the amount stays as it is, until the day and its
 * tolerance are over.
 */
export const promisePayment = async ({
  debtId,
  ...given
}: MakePromise & { readonly debtId: string }): Promise<Outcome> =>
  outcomeOf(await updateDebt(debtId, deciding(given)));

/** What a promise would come to; nothing is written. */
export const supposePromise = async (debt: StoredDebt, given: MakePromise): Promise<Outcome> =>
  outcomeOf(await suppose(debt, deciding(given)));

const deciding = (given: MakePromise): Deciding<'makePromise', Promise<Decision>> => ({
  command: 'makePromise',
  isRepeated: isSamePromise(given),
  decide: async (debt) => makePromise(debt, given, await promiseFacts(debt, given)),
});
