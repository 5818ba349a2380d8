import { type Holiday, holidayOn } from '#domain/calendar/calendar.ts';
import { addDays, weekday } from '#domain/calendar/days.ts';

/**
 * The last day on which a Pix charge with a due date can be paid: the due date rolls to a business day, then
 * `validAfterDue` calendar days are added (`validadeAposVencimento`, 30 when the charge does not say), and the sum
 * rolls again (BACEN, API Pix 2.9.0, CobDataDeVencimento, examples A to G).
 *
 * Its business days are not those of a bank's counter: in example D the last weekday of a year, on which counters are
 * closed (see `rollForward`), is the last day to pay, and 1 January is refused.
 */
export function lastPayableDay(
  dueDate: string,
  validAfterDue: number,
  local: readonly Holiday[] = [],
): string {
  return roll(addDays(roll(dueDate, local), validAfterDue), local);
}

function roll(day: string, local: readonly Holiday[]): string {
  let rolled = day;
  while (weekday(rolled) > 5 || holidayOn(rolled, local)) rolled = addDays(rolled, 1);
  return rolled;
}
