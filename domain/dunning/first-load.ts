import { addDays } from '#domain/calendar/days.ts';
import { isPrescribed } from '#domain/compliance/prescription.ts';

/** How a debt that was old when it came is told from others (`config/first-load.yaml`). */
interface FirstLoadRule {
  readonly daysLate: number;
  readonly regua: string;
}

/**
 * The régua of a debt that is met anew because it was far past due when it came; undefined for every other debt.
 * @param given.onRegua the régua that it has, if it is open already: a debt is never moved there from another one
 */
export function firstLoadRegua(
  { daysLate: least, regua }: FirstLoadRule,
  { daysLate, onRegua = regua }: { readonly daysLate: number; readonly onRegua?: string | undefined },
): string | undefined {
  return onRegua === regua && daysLate >= least ? regua : undefined;
}

/**
 * Whether a debt that may still be demanded today will be prescribed so soon that a person decides about it.
 * @param from the day from which its prescription counts
 */
export const prescribesSoon = (
  from: string,
  {
    today,
    withinDays,
    years,
  }: { readonly today: string; readonly withinDays: number; readonly years: number },
): boolean => !isPrescribed(from, today, years) && isPrescribed(from, addDays(today, withinDays), years);
