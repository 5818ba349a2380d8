import { type Holiday, rollForward } from '#domain/calendar/calendar.ts';
import { closedBefore } from '#domain/calendar/closed-before.ts';
import { latest } from '#domain/calendar/days.ts';
import { ALREADY, type Change, change } from '#domain/debt/decision.ts';
import { isPaused } from '#domain/debt/pauses.ts';
import { toldOn } from '#domain/debt/told-on.ts';
import type { DebtFor } from '#domain/debt/transitions.ts';

/** The holidays of a creditor's city have changed. */
export interface ApplyCalendar {
  /** The holidays in force, with which the debt was read (`followCalendar`). */
  readonly holidays: readonly Holiday[];
  /** The days that are holidays now and were none. */
  readonly added: ReadonlySet<string>;
  /** Today, in Brasília. */
  readonly today: string;
  /** Whether a step that is left is on another day, or at another hour, by the holidays in force. */
  readonly movesSteps: boolean;
}

/**
 * Applies the holidays in force to an owed debt. Days that a new holiday lengthened are kept, so that they stay if the holiday is removed
 * later. A due date that was rolled because of a holiday that was taken back moves back while it is still to come, so nobody becomes late
 * by it. The machine of an open debt whose due date or steps move re-evaluates it, which plans its ladder anew.
 */
export function applyCalendar(
  debt: DebtFor<'applyCalendar'>,
  { holidays, added, today, movesSteps }: ApplyCalendar,
): Change | typeof ALREADY {
  const agreed = rollForward(latest(debt.dueDate, toldOn(debt)), holidays);
  const isEarlier = agreed < debt.rolledDueDate && today < agreed;
  const isLengthened = (day: string): boolean =>
    closedBefore(day, holidays).some((closed) => added.has(closed));
  const isDueLater = isLengthened(debt.rolledDueDate);
  const keepsQuotes = debt.quotes.some(({ goodThrough }) => isLengthened(goodThrough));
  const replans = (isEarlier || isDueLater || movesSteps) && debt.status === 'open' && !isPaused(debt);
  if (!isEarlier && !isDueLater && !keepsQuotes && !replans) return ALREADY;
  return change({
    set: {
      rolledDueDate: isEarlier ? agreed : debt.rolledDueDate,
      ...(keepsQuotes ? { quotes: debt.quotes } : {}),
    },
    effects: [...(replans ? [{ kind: 'reEvaluate' } as const] : []), { kind: 'writeSummary' }],
  });
}
