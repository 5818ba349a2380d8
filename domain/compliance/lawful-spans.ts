import type { Holiday } from '#domain/calendar/calendar.ts';
import { addDays, dayOf, instantOf, isBefore } from '#domain/calendar/days.ts';
import type { ContactHoursTable } from '#schemas/config/legal.ts';
import type { Channel } from '#schemas/primitives.ts';
import { contactHours, type HoursInForce, openingOn, type Recipient } from './contact-hours.ts';
import { isTooEarly } from './first-contact.ts';

/** A span of time in which a channel is lawful, both ISO-8601 in UTC; `to` is not in it any more. */
export interface LawfulSpan {
  /** The recipient's. */
  readonly day: string;
  readonly from: string;
  readonly to: string;
}

/** The spans in which a channel is lawful for a recipient from an instant on, over this many days. */
export function lawfulSpans(
  table: ContactHoursTable,
  channel: Channel,
  recipient: Recipient,
  { from, days }: { readonly from: string; readonly days: number },
): LawfulSpan[] {
  const hours = contactHours(table, channel, recipient.uf);
  const ofDays = spansOf(hours, recipient);
  const spans: LawfulSpan[] = [];
  let day = dayOf(from, recipient.zone);
  for (let left = days; left > 0; left -= 1, day = addDays(day, 1)) {
    let span = ofDays.get(day);
    if (span === undefined) {
      span = spanOn(table, channel, recipient, day);
      ofDays.set(day, span);
    }
    if (span === 'closed') continue;
    if (isTooEarly(hours.firstContact, recipient.dueDates, day)) continue;
    if (left < days || isBefore(from, span.from)) spans.push(span);
    else if (isBefore(from, span.to)) spans.push({ day, from, to: span.to });
  }
  return spans;
}

/** The whole span of a day, for debts of any age. */
function spanOn(
  table: ContactHoursTable,
  channel: Channel,
  recipient: Recipient,
  day: string,
): LawfulSpan | 'closed' {
  const { zone } = recipient;
  const opening = openingOn(table, [channel], { ...recipient, dueDates: [] }, day);
  if (!opening) return 'closed';
  return {
    day,
    from: instantOf(day, opening.opens, zone),
    // A day that is lawful to its end closes when the next one begins.
    to:
      opening.closes === 24 * 60 ? instantOf(addDays(day, 1), 0, zone) : instantOf(day, opening.closes, zone),
  };
}

type SpansByDay = Map<string, LawfulSpan | 'closed'>;

/** The spans of days that were worked out, by hours, holidays and zone: debtors of one state have the same ones. */
const known = new WeakMap<HoursInForce, WeakMap<readonly Holiday[], Map<string, SpansByDay>>>();
const MOST_DAYS = 1_000;

function spansOf(hours: HoursInForce, { holidays, zone }: Recipient): SpansByDay {
  const ofHours = known.get(hours) ?? new WeakMap<readonly Holiday[], Map<string, SpansByDay>>();
  known.set(hours, ofHours);
  const ofZones = ofHours.get(holidays) ?? new Map<string, SpansByDay>();
  ofHours.set(holidays, ofZones);
  const before = ofZones.get(zone);
  if (before && before.size < MOST_DAYS) return before;
  const ofDays: SpansByDay = new Map();
  ofZones.set(zone, ofDays);
  return ofDays;
}
