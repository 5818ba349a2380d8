import { addBusinessDays } from '#domain/calendar/business-days.ts';
import { closureOn, type Holiday } from '#domain/calendar/calendar.ts';
import {
  addMinutes,
  addSeconds,
  BANK_ZONE,
  dayOf,
  instantOf,
  isBefore,
  minutesOfClock,
} from '#domain/calendar/days.ts';
import { nextLawfulInstant, type Recipient } from '#domain/compliance/contact-hours.ts';
import { spread } from '#domain/dunning/spread.ts';
import type { ContactHoursTable } from '#schemas/config/legal.ts';
import type { Channel } from '#schemas/primitives.ts';
import type { PaymentSource } from './stale-sources.ts';

/**
 * The instant at which a step that is held by stale payment sources checks them again, ISO-8601 in UTC, always after
 * `now` and lawful on all its channels: some hours later on the same business day, or when the last of the sources is
 * expected next. A late file is usually late by hours, and each check costs transitions, so there are few per day.
 */
export function nextCheckAt(given: {
  /** ISO-8601. */
  readonly now: string;
  /** The stale sources, at least one. */
  readonly sources: readonly PaymentSource[];
  readonly recheckHours: number;
  readonly bankHolidays: readonly Holiday[];
  readonly hours: ContactHoursTable;
  readonly channels: readonly Channel[];
  readonly recipient: Recipient;
  /** The step of the debt, which spreads the steps that resume at the same time. */
  readonly key: string;
  readonly spreadMinutes: number;
}): string {
  const { now, recheckHours, bankHolidays, hours, channels, recipient, key, spreadMinutes } = given;
  const lawful = (instant: string): string => nextLawfulInstant(hours, channels, recipient, instant);
  const opening = lawful(nextExpected(given));
  const expected = lawful(addSeconds(opening, spread(key, spreadMinutes * 60)));
  // Steps that were held one after the other check again one after the other.
  const soon = addMinutes(now, recheckHours * 60);
  const isToday =
    !closureOn(dayOf(now), bankHolidays) &&
    dayOf(soon, recipient.zone) === dayOf(now, recipient.zone) &&
    lawful(soon) === soon;
  return isToday && isBefore(soon, expected) ? soon : expected;
}

/** The next time of day by which all of them should have reported, on a bank business day. */
function nextExpected({
  now,
  sources,
  bankHolidays,
}: {
  readonly now: string;
  readonly sources: readonly PaymentSource[];
  readonly bankHolidays: readonly Holiday[];
}): string {
  const latest = Math.max(...sources.map(({ within }) => minutesOfClock(within.by)));
  const today = dayOf(now);
  const thisDay = instantOf(today, latest, BANK_ZONE);
  return !closureOn(today, bankHolidays) && isBefore(now, thisDay)
    ? thisDay
    : instantOf(addBusinessDays(today, 1, bankHolidays), latest, BANK_ZONE);
}
