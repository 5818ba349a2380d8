import { dayFor } from '#domain/debt/day-for.ts';
import { type Change, change } from '#domain/debt/decision.ts';
import { handOverEvent } from '#domain/debt/hand-over-event.ts';
import { latestDay } from '#domain/debt/latest-day.ts';
import { owedOnDay } from '#domain/debt/owed-on.ts';
import { debtResumed } from '#domain/debt/pause-events.ts';
import { isPaused, lapsedPauses, pausedUntil, pausesOf } from '#domain/debt/pauses.ts';
import type { DebtFor } from '#domain/debt/transitions.ts';
import { waitsUntil } from '#domain/debt/waits-until.ts';
import type { PauseReason } from '#schemas/primitives.ts';
import type { PauseFacts } from './pause-collection.ts';

/**
 * Ends the pauses of an open debt whose last day has passed. The ladder is planned anew, in an execution of its own; a person
 * takes the debt over when the reason is one after which no robot goes on by itself: an import that nobody released is always one. While another pause holds, it waits on.
 * @param handOverAfter the reasons after which a person goes on
 */
export function endPauses(
  debt: DebtFor<'endPauses'>,
  handOverAfter: readonly PauseReason[],
  { at, clockTime }: PauseFacts,
): Change {
  const lapsed = lapsedPauses(debt, at);
  const pauses = debt.pauses.map((pause) =>
    lapsed.includes(pause) ? { ...pause, ended: { at, how: 'over' as const } } : pause,
  );
  const events = lapsed.map((pause) => debtResumed(debt, pause, { at, how: 'over' }));
  const until = pausedUntil(pausesOf({ pauses }));
  if (
    !isPaused({ pauses }) &&
    lapsed.some(({ reason }) => reason === 'import' || handOverAfter.includes(reason))
  ) {
    const { owed, daysLate } = owedOnDay(debt, latestDay(debt, dayFor(debt, at)));
    const reason = 'pause-over';
    return change({
      set: { pauses, status: 'handedOver', handedOver: { at, reason } },
      remove: ['wakeToken', 'wakeStepKey', 'postponed'],
      events: [...events, handOverEvent(debt, `${debt.version}/${reason}`, { at, reason, owed, daysLate })],
      effects: [{ kind: 'writeSummary' }],
    });
  }
  const goesOn = waitsUntil(debt, clockTime(until ?? at));
  return change({ ...goesOn, set: { pauses, ...goesOn.set }, events });
}
