import { findDebtor } from '#adapters/table/debtors.ts';
import { promiseOver, promiseReminderAt } from '#application/negotiation/promise-times.ts';
import { applyCommand } from '#application/unit-of-work/apply-command.ts';
import { isBefore } from '#domain/calendar/days.ts';
import { breakPromise } from '#domain/debt/commands/break-promise.ts';
import { lastOf } from '#domain/debt/last-of.ts';
import { reminderOf } from '#domain/debt/reminder-of.ts';
import type { PromisedDebt } from '#schemas/records/debt.ts';
import type { Answer } from './answer.ts';
import { atMostItsLastDay } from './at-most-its-last-day.ts';
import { hasChanged } from './has-changed.ts';
import { staleUntil } from './stale-until.ts';

/**
 * Re-evaluates a promise. It waits for the morning of its day, when the debtor is reminded, and then until it is over;
 * while a payment source is stale, a payment of that day may not be known, and it waits on. One that is over is broken.
 */
export async function reEvaluatePromise(debt: PromisedDebt, now: string): Promise<Answer> {
  const reminder = reminderOf(lastOf(debt.promises));
  const over = atMostItsLastDay(debt, promiseOver(debt));
  if (isBefore(now, over)) {
    const debtor = await findDebtor(debt.creditorId, debt.debtorId);
    const until = debtor ? atMostItsLastDay(debt, promiseReminderAt(debt, debtor)) : over;
    return { event: 'promised', reminder, until, over };
  }
  const later = await staleUntil(debt, now);
  if (later) {
    const end = atMostItsLastDay(debt, later);
    return { event: 'promised', reminder, until: end, over: end };
  }
  await applyCommand(debt, {
    command: 'breakPromise',
    isRepeated: hasChanged(debt),
    decide: (current) => breakPromise(current, now),
  });
  return 'again';
}
