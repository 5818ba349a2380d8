import { type ContactHoursTable, contactHours, nextLawfulInstant, type Place } from './contact-hours.ts';
import { addDays, dayOf, instantOf } from './days.ts';

/** May this debtor be written to, on these channels, at this instant? */
export type GateDecision =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly rule: string; readonly citation: string; readonly until: string };

/**
 * Asked again at the moment of sending, whatever the plan said: a machine may run late.
 * Denies outside the contact hours of the debtor's state, and a second rung on one day.
 */
export function legalGate(question: {
  readonly hours: ContactHoursTable;
  readonly place: Place;
  /** The channels that the rung would use: all must be lawful. */
  readonly channels: readonly string[];
  readonly instant: string;
  /** Day of the last message of an earlier rung, in the debtor's zone. */
  readonly lastMessageOn?: string | undefined;
}): GateDecision {
  const { hours, place, channels, instant, lastMessageOn } = question;
  const today = dayOf(instant, place.zone);
  if (lastMessageOn !== undefined && lastMessageOn >= today)
    return {
      allowed: false,
      rule: 'one-rung-a-day',
      citation: 'CDC art. 42 and 71: never two rungs on one day',
      until: nextLawfulInstant(hours, channels, place, instantOf(addDays(lastMessageOn, 1), 0, place.zone)),
    };
  const until = nextLawfulInstant(hours, channels, place, instant);
  if (until === instant) return { allowed: true };
  return {
    allowed: false,
    rule: 'contact-hours',
    citation: citations(question),
    until,
  };
}

const citations = ({
  hours,
  place,
  channels,
}: {
  hours: ContactHoursTable;
  place: Place;
  channels: readonly string[];
}) => [...new Set(channels.map((channel) => contactHours(hours, channel, place.uf).citation))].join('; ');
