import type { ContactHoursTable } from '#schemas/config/legal.ts';
import type { Channel } from '#schemas/primitives.ts';
import { contactHours, nextLawfulInstant, type Recipient } from './contact-hours.ts';

/** A rule on the time of a message that forbids an instant, and the earliest one that it allows. */
export interface HoursRule {
  readonly rule: typeof TOO_EARLY | typeof CONTACT_HOURS;
  readonly citation: string;
  /** The version of `config/legal/contact-hours.yaml`. */
  readonly tableVersion: string;
  /** ISO-8601 in UTC. */
  readonly until: string;
}

/** The rule of the hours in which a channel may be used. */
export const CONTACT_HOURS = 'contact-hours';

/** The rule of a state in which a debt has to be late for longer before a phone may be used; e-mail is free. */
export const TOO_EARLY = 'too-early';

/** The rule that decides until when a message may not be sent at an instant (ISO-8601); undefined when it may. */
export function hoursRule(
  hours: ContactHoursTable,
  channel: Channel,
  recipient: Recipient,
  instant: string,
): HoursRule | undefined {
  const until = nextLawfulInstant(hours, [channel], recipient, instant);
  if (until === instant) return undefined;
  const { citation, firstContact } = contactHours(hours, channel, recipient.uf);
  const broken = { tableVersion: hours.version, until };
  if (firstContact) {
    const byHoursAlone = nextLawfulInstant(hours, [channel], { ...recipient, dueDates: [] }, instant);
    if (until !== byHoursAlone) return { rule: TOO_EARLY, citation: firstContact.citation, ...broken };
  }
  return { rule: CONTACT_HOURS, citation, ...broken };
}
