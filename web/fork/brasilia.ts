import { BRASILIA, dayIn, instantText } from '#web/parts/formats.ts';

/** An instant as a field of the browser takes one, in Brasília: `2026-03-12T09:48`. */
export const asLocal = (at: string): string =>
  `${dayIn(at, BRASILIA)}T${instantText(at, 'pt-BR', BRASILIA, 'time')}`;

/** The instant of such a field, ISO-8601; Brazil has had no daylight saving time since 2019. */
export const fromLocal = (local: string): string => new Date(`${local}:00-03:00`).toISOString();

/** The day some days after that of an instant in Brasília, `YYYY-MM-DD`. */
export const dayAfter = (at: string, days: number): string =>
  dayIn(new Date(Date.parse(at) + days * 86_400_000).toISOString(), BRASILIA);

/** The morning of a day, when people pay. */
export const morningOf = (day: string): string => new Date(`${day}T09:00:00-03:00`).toISOString();
