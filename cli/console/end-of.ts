import { addDays, BANK_ZONE, instantOf } from '#domain/calendar/days.ts';

/** The last millisecond of a day in Brasília. */
export const endOf = (day: string): number => Date.parse(instantOf(addDays(day, 1), 0, BANK_ZONE)) - 1;
