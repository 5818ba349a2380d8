import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openingOn } from '#domain/compliance/contact-hours.ts';
import { lawfulSpans } from '#domain/compliance/lawful-spans.ts';
import { legalGate } from '#domain/compliance/legal-gate.ts';
import { Channel, UF } from '#schemas/primitives.ts';
import { addDays, daysBetween, isHoliday, weekday } from '#test/audit/law/calendar.ts';
import { HOURS, LIMITS, placeIn } from '#test/builders/contact-hours.ts';

/**
 * The second table of the hours: written by somebody who had the sources and not the product, in another form. Where the two were
 * found to differ, the page beside it says what was decided, and why (`test/fixtures/law/contact-hours-second-table.md`).
 */
const TABLE = join(import.meta.dirname, '../fixtures/law/contact-hours-second-table.csv');

interface Row {
  readonly opens: string;
  readonly closes: string;
  readonly firstDayLate: number;
}

/** Differences that were decided for the product's table: e-mail of a creditor itself in MT. */
const DECIDED: ReadonlyMap<string, Row> = new Map([
  ['MT email', { opens: '07:00', closes: '22:00', firstDayLate: 0 }],
]);

const rows = new Map<string, Row>(
  readFileSync(TABLE, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [uf = '', day = '', channel = '', opens = '', closes = '', firstDayLate = ''] = line.split(',');
      const row = { opens, closes, firstDayLate: Number(firstDayLate) };
      return [`${uf} ${day} ${channel}`, DECIDED.get(`${uf} ${channel}`) ?? row];
    }),
);

/** Hours behind UTC, all year: Brazil has had no daylight saving since 2019 (Decreto 9.772/2019). AM by its capital. */
const BEHIND: Readonly<Partial<Record<UF, number>>> = { AC: 5, AM: 4, MS: 4, MT: 4, RO: 4, RR: 4 };

const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const rowOf = (uf: UF, channel: Channel, day: string): Row => {
  const kind = isHoliday(day) ? 'holiday' : DAYS[weekday(day)];
  const row = rows.get(`${uf} ${kind} ${channel}`);
  if (!row) throw new Error(`the second table has no row for ${uf} ${kind} ${channel}`);
  return row;
};

/** Whether the second table allows a message at an hour of the wall clock, about a debt with this due date. */
function isAllowed(uf: UF, channel: Channel, day: string, clock: string, dueDate: string): boolean {
  const { opens, closes, firstDayLate } = rowOf(uf, channel, day);
  const late = daysBetween(dueDate, day);
  return opens !== '' && clock >= opens && clock < closes && !(late >= 1 && late < firstDayLate);
}

const gate = (uf: UF, channel: Channel, instant: string, dueDate: string) =>
  legalGate({
    hours: HOURS,
    limits: LIMITS,
    recipient: { ...placeIn(uf), dueDates: [dueDate] },
    channel,
    instant,
    debt: { dueDate },
    debtor: { overIndebted: false, optedOut: false },
    history: [],
  });

const FIRST = '2026-01-01';
/** All days of two years with `HOURS=all`; or else seven, one of each weekday, the first a holiday. */
const EVERY = process.env.HOURS === 'all' ? 1 : 97;
const days = Array.from({ length: 730 / EVERY }, (_, index) => addDays(FIRST, index * EVERY));
const someDays = days.filter((_, index) => EVERY > 1 || index % 11 === 0);
const CLOCKS = Array.from(
  { length: 48 },
  (_, half) => `${String(half >> 1).padStart(2, '0')}:${half % 2 ? '30' : '00'}`,
);

/** A due date from two days ahead of a day to twenty behind it, another one from day to day. */
const dueDateFor = (day: string): string =>
  addDays(day, 2 - (Math.floor(daysBetween(FIRST, day) / EVERY) % 23));

const instantOf = (uf: UF, day: string, clock: string): string => {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  const midnight = Date.parse(`${day}T00:00:00Z`) + (BEHIND[uf] ?? 3) * 3_600_000;
  return new Date(midnight + (hour * 60 + minute) * 60_000).toISOString();
};

it('the second table has a row for each state, day and channel', () => {
  expect(rows.size).toBe(27 * 8 * 3);
});

describe.each(UF.options)('in %s', (uf) => {
  it.each(Channel.options)(
    'the gate allows by %s what the second table allows, at every half hour of the days that are looked at',
    (channel) => {
      const wrong: string[] = [];
      for (const day of days) {
        const dueDate = dueDateFor(day);
        for (const clock of CLOCKS) {
          const decision = gate(uf, channel, instantOf(uf, day, clock), dueDate);
          if (decision.allowed !== isAllowed(uf, channel, day, clock, dueDate))
            wrong.push(`${day} ${clock}, due ${dueDate}: ${JSON.stringify(decision)}`);
        }
      }
      expect(wrong).toEqual([]);
    },
    600_000,
  );

  it.each(Channel.options)('until when it denies %s is the next half hour of the second table', (channel) => {
    for (const day of someDays) {
      const dueDate = dueDateFor(day);
      const decision = gate(uf, channel, instantOf(uf, day, '00:00'), dueDate);
      if (decision.allowed) throw new Error('midnight is lawful');
      let next = day;
      let clock: string | undefined;
      while (clock === undefined) {
        clock = CLOCKS.find((half) => isAllowed(uf, channel, next, half, dueDate));
        if (clock === undefined) next = addDays(next, 1);
      }
      const until = new Date(decision.until ?? '').toISOString();
      expect(until).toBe(instantOf(uf, next, clock));
      const [span] = lawfulSpans(
        HOURS,
        channel,
        { ...placeIn(uf), dueDates: [dueDate] },
        {
          from: instantOf(uf, day, '00:00'),
          days: 60,
        },
      );
      expect(new Date(span?.from ?? '').toISOString()).toBe(until);
    }
  });

  it('the plan of a ladder finds the same days open', () => {
    for (const channel of Channel.options)
      for (const day of days) {
        const dueDate = dueDateFor(day);
        const opening = openingOn(HOURS, [channel], { ...placeIn(uf), dueDates: [dueDate] }, day);
        expect(opening !== undefined).toBe(
          CLOCKS.some((clock) => isAllowed(uf, channel, day, clock, dueDate)),
        );
      }
  });
});
