import { isBefore } from '#domain/calendar/days.ts';
import { type Change, change } from '#domain/debt/decision.ts';
import { awaitsRelease, releasedLate } from '#domain/debt/late-release.ts';
import { debtResumed } from '#domain/debt/pause-events.ts';
import { pausedUntil, pausesOf, withResumed } from '#domain/debt/pauses.ts';
import type { DebtFor } from '#domain/debt/transitions.ts';
import { waitsUntil } from '#domain/debt/waits-until.ts';
import type { StoredDebt } from '#schemas/records/debt.ts';
import type { PauseScope } from '#schemas/records/pause.ts';
import { keepResumption } from './keep-for-invoice.ts';
import type { PauseFacts } from './pause-collection.ts';

/** A person has collection go on. */
export interface ResumeCollection {
  readonly scope: PauseScope;
  /** When it was resumed (ISO-8601, UTC). */
  readonly resumedAt: string;
}

/** Whether a debt shows that this, or a later resumption, was recorded before. */
export const isResumedBefore =
  ({ scope, resumedAt }: ResumeCollection) =>
  (debt: StoredDebt): boolean => {
    const latest = (debt.status === 'awaitingInvoice' ? debt.early : debt)?.resumedAt?.[scope];
    return latest !== undefined && !isBefore(latest, resumedAt);
  };

/**
 * Ends the pauses of one scope: the ladder of a debt that no other pause holds is planned anew, at once. One that a person has because
 * nobody released its import goes on its ladder.
 */
export function resumeCollection(
  debt: DebtFor<'resumeCollection'>,
  { scope, resumedAt: at }: ResumeCollection,
  { at: now, clockTime }: PauseFacts,
): Change {
  if (debt.status === 'awaitingInvoice') return keepResumption(debt, { scope, resumedAt: at }, now);
  const set = withResumed(debt, scope, at);
  if (scope === 'batch' && awaitsRelease(debt)) {
    const released = releasedLate(debt, { at: now, restartAt: clockTime(now) });
    return { ...released, set: { ...set, ...released.set } };
  }
  const ended = pausesOf(debt).filter((pause) => !pausesOf(set).includes(pause));
  const until = pausedUntil(pausesOf(set));
  const goesOn =
    debt.status === 'open' && ended.length > 0
      ? waitsUntil(debt, clockTime(until ?? now))
      : { set: {}, remove: [], effects: [] };
  return change({
    ...goesOn,
    set: { ...set, ...goesOn.set },
    events: ended.map((pause) => debtResumed(debt, pause, { at, how: 'resumed' })),
  });
}
