import { type Holiday, rollForward } from '#domain/calendar/calendar.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { toldOn } from './told-on.ts';

/**
 * The due date that texts and pages name: rolled to a business day, or of an invoice that came after that, the one that is printed on
 * it. Money counts from the day on which the debtor was told (`rolledDueDate`), which nobody knows as a due date.
 * @param holidays of the creditor's city
 */
export function shownDueDate(
  debt: Pick<Debt, 'zone' | 'issued' | 'amended' | 'dueDate' | 'rolledDueDate'>,
  holidays: readonly Holiday[],
): string {
  const rolled = rollForward(debt.dueDate, holidays);
  return rolled < debt.rolledDueDate && toldOn(debt) > rolled ? rolled : debt.rolledDueDate;
}
