import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bankHolidays, holidayOn, rollForward, whyClosed } from '#domain/calendar/calendar.ts';
import { addDays, daysBetween } from '#domain/calendar/days.ts';
import { days } from '#test/builders/arbitraries.ts';
import vectors from '#test/fixtures/business-days.json' with { type: 'json' };

describe('bank holidays', () => {
  it.each(vectors.holidays)('$date is one: $name', ({ date }) => {
    expect(holidayOn(date)).toBeDefined();
  });

  it.each(vectors.notHolidays)('$date is none: $note', ({ date }) => {
    expect(holidayOn(date)).toBeUndefined();
  });

  it.each([2024, 2025, 2026])('of %i are those of the vectors and no more', (year) => {
    const published = vectors.holidays.map(({ date }) => date).filter((date) => date.startsWith(`${year}`));
    expect([...bankHolidays(year).keys()].sort()).toEqual(published);
  });

  it('of a place count beside the national ones', () => {
    const local = [{ date: '2026-03-25', name: 'Data Magna do Ceará' }];
    expect(holidayOn('2026-03-25', local)).toBe('Data Magna do Ceará');
    expect(holidayOn('2026-03-25')).toBeUndefined();
    expect(holidayOn('2026-12-25', local)).toBe('Natal');
  });
});

describe('the first business day on or after a due date', () => {
  it.each(vectors.cases)('$id: $dueDate is paid until $rolled ($source)', ({ dueDate, rolled }) => {
    expect(rollForward(dueDate)).toBe(rolled);
  });

  it.each([
    { case: 'a day on which banks are closed here only', due: '2026-03-25', rolled: '2026-03-26' },
    { case: 'local holidays that touch a weekend', due: '2026-08-14', rolled: '2026-08-17' },
    { case: 'Ash Wednesday, a business day', due: '2026-02-18', rolled: '2026-02-18' },
    { case: 'Carnaval Monday, over Tuesday', due: '2026-02-16', rolled: '2026-02-18' },
    { case: '30 December when the 31st is a Thursday', due: '2026-12-30', rolled: '2026-12-30' },
    { case: 'the last weekday of a year that ends on a Sunday', due: '2028-12-29', rolled: '2029-01-02' },
    { case: 'the last weekday of a year that ends on a Saturday', due: '2022-12-30', rolled: '2023-01-02' },
  ])('$case: $due is paid until $rolled', ({ due, rolled }) => {
    const local = [
      { date: '2026-03-25', name: 'Data Magna do Ceará' },
      { date: '2026-08-14', name: 'a Friday off' },
    ];
    expect(rollForward(due, local)).toBe(rolled);
  });

  it('is a day on which banks are open, the first one, within a week, and rolls no further', () => {
    fc.assert(
      fc.property(days, (due) => {
        const rolled = rollForward(due);
        const skipped = Array.from({ length: daysBetween(due, rolled) }, (_, index) => addDays(due, index));
        expect(whyClosed(rolled)).toBeUndefined();
        expect(skipped.every((day) => whyClosed(day) !== undefined)).toBe(true);
        expect(skipped.length).toBeLessThan(7);
        expect(rollForward(rolled)).toBe(rolled);
      }),
    );
  });
});

it.each([
  { day: '2026-03-07', why: 'Saturday' },
  { day: '2026-03-08', why: 'Sunday' },
  { day: '2026-04-03', why: expect.stringContaining('Sexta-feira Santa') },
  { day: '2026-12-31', why: 'last weekday of the year, banks closed' },
  { day: '2026-03-09', why: undefined },
])('banks do not work on $day: $why', ({ day, why }) => {
  expect(whyClosed(day)).toEqual(why);
});
