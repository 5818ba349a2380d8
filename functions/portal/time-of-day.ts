import { BANK_ZONE, minutesOf } from '#domain/calendar/days.ts';

/** `14h30` of an instant, in Brasília. */
export function clockInBrasilia(instant: string): string {
  const minutes = minutesOf(instant, BANK_ZONE);
  return `${Math.floor(minutes / 60)}h${String(minutes % 60).padStart(2, '0')}`;
}
