import { findDebt } from '#adapters/table/debts.ts';
import { inUtc } from '#domain/calendar/days.ts';
import type { StoredDebt } from '#schemas/records/debt.ts';
import type { Outcome } from './outcome.ts';

/** One reason may pass and another come: how often it is asked again. */
const MOST_TIMES = 5;

/**
 * Adds to a refused negotiation the instant from which the same request would be accepted, if nothing else happens. The refusal names a
 * candidate, which is checked, because the debt may be prescribed by then or refused for something else. Adds none to a request whose
 * instant was stated: that stays what it is.
 * @param given.at when it was said, and when it came (ISO-8601)
 * @param given.suppose what it would come to at another instant
 */
export async function fromWhen(
  outcome: Outcome,
  given: {
    readonly debtId: string;
    readonly at: string;
    readonly now: string;
    readonly suppose: (debt: StoredDebt, at: string) => Promise<Outcome>;
  },
): Promise<Outcome> {
  if (outcome.done) return outcome;
  const { lawfulAt, ...refused } = outcome;
  if (lawfulAt === undefined || inUtc(given.at) !== inUtc(given.now)) return refused;
  const debt = await findDebt(given.debtId);
  let at: string | undefined = lawfulAt;
  for (let times = 0; debt && at !== undefined && times < MOST_TIMES; times += 1) {
    const then = await given.suppose(debt, at);
    if (then.done) return { ...refused, lawfulAt: at };
    at = then.lawfulAt !== undefined && then.lawfulAt > at ? then.lawfulAt : undefined;
  }
  return refused;
}
