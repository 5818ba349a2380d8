import { type Holiday, holidayOn } from '#domain/calendar/calendar.ts';
import { addDays, dayOf, instantOf, minutesOf, weekday } from '#domain/calendar/days.ts';
import type { ContactHours, ContactHoursTable } from '#schemas/config/legal.ts';
import type { Channel, UF } from '#schemas/primitives.ts';

/** The place of the debtor, which decides the zone, the hours and the holidays. */
export interface Place {
  readonly zone: string;
  readonly uf?: UF | undefined;
  readonly holidays: readonly Holiday[];
}

/** The hours in force for a channel at a place. Throws if the table does not contain the channel. */
export function contactHours(table: ContactHoursTable, channel: Channel, uf: UF | undefined): ContactHours {
  const hours = table.channels[channel];
  if (!hours) throw new RangeError(`no contact hours for channel "${channel}"`);
  return (uf && hours.byUf[uf]) || hours.default;
}

const spanOn = (
  hours: ContactHours,
  day: string,
  holidays: readonly Holiday[],
): readonly [number, number] | undefined => {
  const span =
    weekday(day) === 7 || holidayOn(day, holidays)
      ? hours.sundaysAndHolidays
      : weekday(day) === 6
        ? hours.saturdays
        : hours.weekdays;
  return span === 'closed' ? undefined : span;
};

/** Opening and closing minute of the day at which every given channel is lawful; undefined if there is none. */
export function openingOn(
  table: ContactHoursTable,
  channels: readonly Channel[],
  place: Place,
  day: string,
): { readonly opens: number; readonly closes: number } | undefined {
  let opens = 0;
  let closes = 24 * 60;
  for (const channel of channels) {
    const span = spanOn(contactHours(table, channel, place.uf), day, place.holidays);
    if (!span) return undefined;
    opens = Math.max(opens, span[0] * 60);
    closes = Math.min(closes, span[1] * 60);
  }
  return opens < closes ? { opens, closes } : undefined;
}

/** The first instant on or after `instant` at which every given channel is lawful, in UTC. */
export function nextLawfulInstant(
  table: ContactHoursTable,
  channels: readonly Channel[],
  place: Place,
  instant: string,
): string {
  const today = dayOf(instant, place.zone);
  const now = minutesOf(instant, place.zone);
  const opening = openingOn(table, channels, place, today);
  if (opening && now < opening.closes)
    return now >= opening.opens ? instant : instantOf(today, opening.opens, place.zone);
  for (let day = addDays(today, 1); ; day = addDays(day, 1)) {
    const next = openingOn(table, channels, place, day);
    if (next) return instantOf(day, next.opens, place.zone);
  }
}
