import { Temporal } from 'temporal-polyfill';
import { type Holiday, rollForward } from '#domain/calendar/calendar.ts';
import { addDays, dayOf } from '#domain/calendar/days.ts';
import { zoneOf } from '#domain/calendar/time-zone.ts';
import { contactHours, type Recipient } from '#domain/compliance/contact-hours.ts';
import { type HoursRule, hoursRule } from '#domain/compliance/hours-rule.ts';
import type { ContactHoursTable } from '#schemas/config/legal.ts';
import type { Channel, UF } from '#schemas/primitives.ts';

/** The question of `regua hours --at`. */
export interface Asked {
  /** ISO-8601. */
  readonly at: string;
  /** The due date as billed; it is rolled to a business day. */
  readonly due?: string;
  /** Instead of it: days after the due date, negative before it. */
  readonly daysLate?: number;
}

/** The answer, as `--json` prints it. */
export interface MayBeSent {
  readonly uf: UF;
  readonly channel: Channel;
  readonly at: string;
  /** The same instant by the clock of the state. */
  readonly local: string;
  /** The rolled due date. */
  readonly dueDate?: string;
  readonly allowed: boolean;
  readonly rule: HoursRule['rule'];
  readonly citation: string;
  readonly tableVersion: string;
  /** If it is not allowed: the next instant that is. */
  readonly until?: string;
}

/** Whether a message may be sent in a state by a channel at an instant, by which rule, and when it next may. */
export function mayBeSent(
  table: ContactHoursTable,
  { uf, channel, holidays }: { uf: UF; channel: Channel; holidays: readonly Holiday[] },
  { at, due, daysLate }: Asked,
): MayBeSent {
  const zone = zoneOf(uf);
  const dueDate =
    due !== undefined
      ? rollForward(due, holidays)
      : daysLate === undefined
        ? undefined
        : addDays(dayOf(at, zone), -daysLate);
  const recipient: Recipient = { zone, uf, holidays, dueDates: dueDate === undefined ? [] : [dueDate] };
  const denied = hoursRule(table, channel, recipient, at);
  const { citation } = contactHours(table, channel, uf);
  return {
    uf,
    channel,
    at,
    local: localTime(at, zone),
    ...(dueDate === undefined ? {} : { dueDate }),
    allowed: denied === undefined,
    ...(denied ?? { rule: 'contact-hours', citation, tableVersion: table.version }),
  };
}

const zoned = (instant: string, zone: string) => Temporal.Instant.from(instant).toZonedDateTimeISO(zone);

const localTime = (instant: string, zone: string): string =>
  zoned(instant, zone).toString({ timeZoneName: 'never', smallestUnit: 'second' });
