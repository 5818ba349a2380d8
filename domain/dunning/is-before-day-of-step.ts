import type { Holiday } from '#domain/calendar/calendar.ts';
import { daysAfter } from './ladder-days.ts';
import type { Ladder } from './plan-request.ts';

/**
 * Whether a step is about to be taken before its day, counted from the due date as the calendar in force has it: a holiday was
 * added since its ladder was planned. A notice is never too early, nor is a step that the régua no longer has.
 */
export function isBeforeDayOfStep({
  ladder,
  step,
  rolledDueDate,
  today,
  bankHolidays,
}: {
  readonly ladder: {
    readonly days?: Ladder['days'];
    readonly steps: readonly { readonly id: string; readonly offset: number }[];
  };
  /** Its id. */
  readonly step: string;
  readonly rolledDueDate: string;
  /** In the debtor's zone. */
  readonly today: string;
  readonly bankHolidays: readonly Holiday[];
}): boolean {
  const offset = ladder.steps.find(({ id }) => id === step)?.offset;
  if (offset === undefined || offset < 0) return false;
  return today < daysAfter({ ladder, bankHolidays }, rolledDueDate, offset);
}
