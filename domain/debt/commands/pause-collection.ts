import { type Change, change, type Refused, refused } from '#domain/debt/decision.ts';
import { debtPaused } from '#domain/debt/pause-events.ts';
import { knownPause, pausedUntil, pausesOf, withPause } from '#domain/debt/pauses.ts';
import type { DebtFor } from '#domain/debt/transitions.ts';
import { waitsUntil } from '#domain/debt/waits-until.ts';
import type { StoredDebt } from '#schemas/records/debt.ts';
import type { Pause } from '#schemas/records/pause.ts';
import { earlyPauses, keepPause } from './keep-for-invoice.ts';

/** What the decision needs beside the debt and the pause. */
export interface PauseFacts {
  /** When it came (ISO-8601). */
  readonly at: string;
  /** The instant of AWS's clock for an instant of the calendar, both ISO-8601. */
  readonly clockTime: (calendar: string) => string;
}

/** Whether a debt shows that this pause was recorded before. */
export const isPausedBefore =
  (pause: Pause) =>
  (debt: StoredDebt): boolean =>
    knownPause(debt.status === 'awaitingInvoice' ? earlyPauses(debt) : debt, pause) === 'same';

/**
 * Stops collection of a debt until a person resumes it, or the last day is over. The status stays: a promise, a case and a
 * payment plan go on, and the debtor may pay. The execution of a debt on its ladder ends, and another one waits and then finds
 * out where the ladder goes on. A pause that comes before its invoice waits for it.
 */
export function pauseCollection(
  debt: DebtFor<'pauseCollection'>,
  pause: Pause,
  { at, clockTime }: PauseFacts,
): Change | Refused {
  if (debt.status === 'awaitingInvoice') return keepPause(debt, pause, at);
  if (knownPause(debt, pause) === 'otherwise') return refused('paused-otherwise');
  const pauses = withPause(debt, pause);
  const until = pausedUntil(pausesOf({ pauses }));
  const isHeld = pauses.at(-1)?.ended === undefined;
  const held =
    debt.status === 'open' && isHeld && until !== undefined
      ? waitsUntil(debt, clockTime(until))
      : { set: {}, remove: [], effects: [] };
  return change({
    ...held,
    set: { pauses, ...held.set },
    events: isHeld ? [debtPaused(debt, pause, at)] : [],
  });
}
