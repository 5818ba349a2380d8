import { latest } from '#domain/calendar/days.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { dayFor } from './day-for.ts';

/**
 * The day on which the debtor was told the due date in force: the day of issue, or that of the amendment. A due date that lay in the
 * past by then makes nobody late for the days before it: delay begins with what the debtor can know (CC art. 394, 396, 397).
 */
export function toldOn({ zone, issued, amended }: Pick<Debt, 'zone' | 'issued' | 'amended'>): string {
  const issuedOn = dayFor({ zone }, issued.issuedAt);
  return amended.dueDate === undefined ? issuedOn : latest(issuedOn, dayFor({ zone }, amended.dueDate));
}
