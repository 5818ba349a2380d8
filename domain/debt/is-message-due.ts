import { inUtc, isBefore } from '#domain/calendar/days.ts';
import type { HAND_OVER } from '#schemas/machine.ts';
import type { StoredDebt } from '#schemas/records/debt.ts';
import { sendsOfStep, stepKey } from './send-key.ts';

/** The id of the end of every ladder, which sends nothing. */
const handOver: typeof HAND_OVER = 'hand-over';

/** A part of a day; instants of the calendar, ISO-8601. */
export interface Window {
  readonly from: string;
  readonly until: string;
}

/**
 * Whether the plan of a debt has a step in a window that sends: one that has claimed a channel, that its machine has not
 * entered yet, although it should have, that failed with its execution, or whose channel takes no messages. A step that the
 * law held back, and one that found no channel to use, sends nothing.
 * @param calendarTime the instant of the calendar for one of AWS's clock
 */
export function isMessageDue(
  debt: StoredDebt,
  { from, until }: Window,
  calendarTime: (clock: string) => string,
): boolean {
  if (debt.status !== 'open') return false;
  const { version, execution, postponed, wakeStepKey, executionFailures } = debt;
  const isWithin = (at: string): boolean => !isBefore(at, from) && isBefore(at, until);
  if (executionFailures.some(({ at }) => isWithin(at))) return true;
  if (postponed?.down && isWithin(postponed.planned ?? postponed.down.since)) return true;
  const [step] =
    Object.entries(execution.at).find(([id, at]) => id !== handOver && isWithin(inUtc(calendarTime(at)))) ??
    [];
  if (step === undefined) return false;
  if (sendsOfStep(debt, version, step).length > 0) return true;
  const key = stepKey(version, step);
  return postponed?.stepKey !== key && wakeStepKey !== key;
}
