import { dayFor } from '#domain/debt/day-for.ts';
import { type Change, change } from '#domain/debt/decision.ts';
import { debtEvent } from '#domain/debt/event.ts';
import { lastOf, withLast } from '#domain/debt/last-of.ts';
import { owedOnDay } from '#domain/debt/owed-on.ts';
import type { DebtFor } from '#domain/debt/transitions.ts';

/**
 * Breaks a promise whose day and tolerance passed unpaid: the debt is open again, and costs what it would without the promise.
 * @param at when that was found (ISO-8601)
 */
export function breakPromise(debt: DebtFor<'breakPromise'>, at: string): Change {
  const { number, day } = lastOf(debt.promises);
  const promises = withLast(debt.promises, (promise) => ({ ...promise, ended: 'broken' as const }));
  return change({
    set: { status: 'open', promises },
    events: [
      debtEvent('PromiseBroken.v1', String(number), {
        at,
        number,
        day,
        owed: owedOnDay({ ...debt, promises }, dayFor(debt, at)).owed,
      }),
    ],
    effects: [{ kind: 'writeSummary' }],
  });
}
