import { dayOf } from '#domain/calendar/days.ts';
import { isBeforeDayOfStep } from '#domain/dunning/is-before-day-of-step.ts';
import { config } from '#runtime/config.ts';
import type { TakeStepInput } from '#schemas/machine.ts';
import type { Debt } from '#schemas/records/debt.ts';
import type { Scene } from './scene.ts';

/**
 * Whether a holiday that was added since the ladder was planned has moved the day of a step on. The rest of the ladder is then planned
 * anew from the due date as it is now. False when the régua is no longer in the configuration, because no ladder can be planned from it.
 */
export function isBeforeItsDay(
  { regua, rolledDueDate }: Debt,
  { creditor, recipient }: Scene,
  { step, enteredAt }: TakeStepInput,
): boolean {
  const ladder = config().reguas[regua];
  const today = dayOf(enteredAt, recipient.zone);
  const { holidays: bankHolidays } = creditor;
  return !!ladder && isBeforeDayOfStep({ ladder, step: step.id, rolledDueDate, today, bankHolidays });
}
