import { addDays, dayOf, instantOf, isBefore } from '#domain/calendar/days.ts';
import type { ContactHoursTable } from '#schemas/config/legal.ts';
import type { Channel } from '#schemas/primitives.ts';
import { openingOn, type Recipient } from './contact-hours.ts';

/** A span of time in which a channel is lawful, both ISO-8601 in UTC; `to` is not in it any more. */
export interface LawfulSpan {
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
  const today = dayOf(from, recipient.zone);
  return Array.from({ length: days }, (_, index) => addDays(today, index)).flatMap((day) => {
    const opening = openingOn(table, [channel], recipient, day);
    if (!opening) return [];
    const opens = instantOf(day, opening.opens, recipient.zone);
    // A day that is lawful to its end closes when the next one begins.
    const to =
      opening.closes === 24 * 60
        ? instantOf(addDays(day, 1), 0, recipient.zone)
        : instantOf(day, opening.closes, recipient.zone);
    return isBefore(from, to) ? [{ from: isBefore(opens, from) ? from : opens, to }] : [];
  });
}
