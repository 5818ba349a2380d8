import { type Closure, closureOn, type Holiday, rollForward } from '#domain/calendar/calendar.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { toldOn } from './told-on.ts';

/** A due date as debtors read it: the one of the invoice, and the day until which it is paid on time where that is a later one. */
export interface ShownDueDate {
  /** The day that is printed on the invoice. */
  readonly day: string;
  /** The business day to which it rolled (Lei 7.089/83): absent where it is a business day itself. */
  readonly onTimeUntil?: string | undefined;
  /** Why no bank is open on `day`, where that is why. */
  readonly closed?: Closure | undefined;
}

/**
 * The due date that texts and pages name. Of an invoice that came after it, money counts from the day on which the debtor was told
 * (`rolledDueDate`), which nobody knows as a due date: its own is named, and days late count from that.
 * @param holidays of the creditor's city
 */
export function shownDueDate(
  debt: Pick<Debt, 'zone' | 'issued' | 'amended' | 'dueDate' | 'rolledDueDate'>,
  holidays: readonly Holiday[],
): ShownDueDate {
  const rolled = rollForward(debt.dueDate, holidays);
  const cameAfter = rolled < debt.rolledDueDate && toldOn(debt) > rolled;
  return withRolled(debt.dueDate, cameAfter ? rolled : debt.rolledDueDate, holidays);
}

/** The due date of what is no debt yet, as an instalment to come. */
export const dueDateToShow = (day: string, holidays: readonly Holiday[]): ShownDueDate =>
  withRolled(day, rollForward(day, holidays), holidays);

function withRolled(day: string, rolled: string, holidays: readonly Holiday[]): ShownDueDate {
  if (rolled === day) return { day };
  return { day, onTimeUntil: rolled, closed: closureOn(day, holidays) };
}

/** The last day of a due date: days late count from it. */
export const lastDayOf = ({ day, onTimeUntil }: ShownDueDate): string => onTimeUntil ?? day;
