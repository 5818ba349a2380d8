import { type Holiday, holidayOn } from '#domain/calendar/calendar.ts';
import { addDays, dayOf, instantOf, latest, minutesOf, weekday } from '#domain/calendar/days.ts';
import type { ContactHoursTable, FirstContact, OpenHours } from '#schemas/config/legal.ts';
import type { Channel, UF } from '#schemas/primitives.ts';
import { dayAllowed, isTooEarly } from './first-contact.ts';

/** The place of the debtor, which decides the zone, the hours and the holidays. */
export interface Place {
  readonly zone: string;
  readonly uf?: UF | undefined;
  readonly holidays: readonly Holiday[];
}

/** Who a message is for, and what it asks for: everything that its lawful times depend on. */
export interface Recipient extends Place {
  /** The rolled due dates of the debts that the message asks for; none for a receipt, which asks for nothing. */
  readonly dueDates: readonly string[];
}

/** The hours of a channel in a state, and the law or choice behind them. */
export interface HoursInForce extends OpenHours {
  readonly citation: string;
  /** The first day late on which this channel may be used, where a law sets one. */
  readonly firstContact?: FirstContact | undefined;
}

/** The hours in force for a channel at a place. Throws if the table has no row for the state. */
export function contactHours(table: ContactHoursTable, channel: Channel, uf: UF | undefined): HoursInForce {
  if (channel === 'email') return table.email;
  // A debtor whose state is not known may live in any: our own hours are within those of every law.
  if (uf === undefined) return table.phone;
  const row = table.states[uf];
  if (!row)
    throw new RangeError(
      `no contact hours for ${uf}: add its row to "states" in config/legal/contact-hours.yaml`,
    );
  if (!row.hours) return table.phone;
  if (last?.row === row) return last.hours;
  const hours = inForce.get(row) ?? { ...row.hours, citation: row.law, firstContact: row.firstContact };
  inForce.set(row, hours);
  last = { row, hours };
  return hours;
}

/** Those of the row asked for last. */
let last: { readonly row: object; readonly hours: HoursInForce } | undefined;

/** Made once for each row that has hours of its own: every gate and every step of a plan asks for them. */
const inForce = new WeakMap<object, HoursInForce>();

/** The channels of these on which the law allows no message of this kind on a day yet, whatever the hour. */
export const tooEarlyOn = (
  table: ContactHoursTable,
  channels: readonly Channel[],
  { uf, dueDates }: Pick<Recipient, 'uf' | 'dueDates'>,
  day: string,
): Channel[] =>
  dueDates.length === 0
    ? []
    : channels.filter((channel) => isTooEarly(contactHours(table, channel, uf).firstContact, dueDates, day));

/** Whether there is such a channel among these. */
export const isTooEarlyOn = (
  table: ContactHoursTable,
  channels: readonly Channel[],
  { uf, dueDates }: Pick<Recipient, 'uf' | 'dueDates'>,
  day: string,
): boolean =>
  channels.some((channel) => isTooEarly(contactHours(table, channel, uf).firstContact, dueDates, day));

/** The first day from one on that is not too early for every given channel. */
export function firstDayFor(
  table: ContactHoursTable,
  channels: readonly Channel[],
  { uf, dueDates }: Pick<Recipient, 'uf' | 'dueDates'>,
  from: string,
): string {
  let first = from;
  for (const channel of channels)
    first = latest(first, dayAllowed(contactHours(table, channel, uf).firstContact, dueDates, from));
  return first;
}

const spanOn = (
  hours: OpenHours,
  day: string,
  holidays: readonly Holiday[],
): readonly [number, number] | undefined => {
  const ofWeek = weekday(day);
  const span =
    ofWeek === 7 || holidayOn(day, holidays)
      ? hours.sundaysAndHolidays
      : ofWeek === 6
        ? hours.saturdays
        : hours.weekdays;
  return span === 'closed' ? undefined : span;
};

/** Opening and closing minute of the day at which every given channel is lawful; undefined if there is none. */
export function openingOn(
  table: ContactHoursTable,
  channels: readonly Channel[],
  recipient: Recipient,
  day: string,
): { readonly opens: number; readonly closes: number } | undefined {
  let opens = 0;
  let closes = 24 * 60;
  for (const channel of channels) {
    const hours = contactHours(table, channel, recipient.uf);
    const span = spanOn(hours, day, recipient.holidays);
    if (!span || isTooEarly(hours.firstContact, recipient.dueDates, day)) return undefined;
    opens = Math.max(opens, span[0] * 60);
    closes = Math.min(closes, span[1] * 60);
  }
  return opens < closes ? { opens, closes } : undefined;
}

/** The first instant on or after `instant` at which every given channel is lawful, in UTC. */
export function nextLawfulInstant(
  table: ContactHoursTable,
  channels: readonly Channel[],
  recipient: Recipient,
  instant: string,
): string {
  const { zone } = recipient;
  const today = dayOf(instant, zone);
  const now = minutesOf(instant, zone);
  const opening = openingOn(table, channels, recipient, today);
  if (opening && now < opening.closes)
    return now >= opening.opens ? instant : instantOf(today, opening.opens, zone);
  for (let day = addDays(today, 1); ; day = addDays(day, 1)) {
    const next = openingOn(table, channels, recipient, day);
    if (next) return instantOf(day, next.opens, zone);
  }
}
