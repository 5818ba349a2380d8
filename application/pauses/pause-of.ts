import { RejectedEventError } from '#application/unit-of-work/rejected.ts';
import { addDays, dayOf, startOfDay } from '#domain/calendar/days.ts';
import { statedAt } from '#domain/calendar/stated-at.ts';
import { creditorOf } from '#runtime/config.ts';
import type { CollectionPausedV1 } from '#schemas/events/billing.ts';
import type { Pause } from '#schemas/records/pause.ts';
import { scopeOf } from './scope-of.ts';

/**
 * The pause that an event states, with the last day by the creditor's rule when it has none.
 * @param now when it came (ISO-8601)
 * @throws RejectedEventError when its last day is not possible
 */
export function pauseOf(given: CollectionPausedV1, now: string): Pause {
  const { pauseId, reason } = given;
  const { days, maxDays } = creditorOf(given).pauses;
  const pausedAt = statedAt(given.pausedAt, now);
  const first = dayOf(pausedAt);
  const lastDay = given.lastDay ?? addDays(first, days);
  if (lastDay < first) throw new RejectedEventError('lastDay: must not be before the day of pausedAt');
  if (lastDay > addDays(first, maxDays))
    throw new RejectedEventError(
      `lastDay: must be at most ${maxDays} days after the day of pausedAt`,
      // A day that was stated stays what it is.
      pausedAt === now ? { lawfulAt: startOfDay(addDays(lastDay, -maxDays)) } : {},
    );
  return {
    pauseId,
    scope: scopeOf(given),
    reason,
    pausedAt,
    lastDay,
  };
}
