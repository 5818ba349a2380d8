import { getHolidays } from '@brazilian-utils/brazilian-utils/get-holidays';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addBusinessDays, businessDaysBetween } from '#domain/calendar/business-days.ts';
import { bankHolidays, closureOn, rollForward, whyClosed } from '#domain/calendar/calendar.ts';
import { addDays } from '#domain/calendar/days.ts';
import { easterOf } from '#domain/calendar/easter.ts';
import { days } from '#test/builders/arbitraries.ts';
import vectors from '#test/fixtures/business-days.json' with { type: 'json' };

const LOCAL = [{ date: '2026-03-25', name: 'Data Magna do Ceará' }];

describe('business days after a day', () => {
  it.each([
    { case: 'the day itself is not counted', day: '2026-03-09', count: 1, reached: '2026-03-10' },
    { case: 'a weekend is passed over', day: '2026-03-06', count: 1, reached: '2026-03-09' },
    { case: 'from a Saturday', day: '2026-03-07', count: 1, reached: '2026-03-09' },
    { case: 'five: Súmula 548 of the STJ', day: '2026-04-01', count: 5, reached: '2026-04-09' },
    { case: 'over Carnaval', day: '2026-02-13', count: 1, reached: '2026-02-18' },
    { case: 'over the end of a year', day: '2026-12-30', count: 1, reached: '2027-01-04' },
    { case: 'over a holiday of the place', day: '2026-03-24', count: 1, reached: '2026-03-26' },
    { case: 'none, of a business day', day: '2026-03-09', count: 0, reached: '2026-03-09' },
    { case: 'none, of a Sunday: rolled forward', day: '2026-03-08', count: 0, reached: '2026-03-09' },
    { case: 'before it', day: '2026-03-09', count: -1, reached: '2026-03-06' },
  ])('$case: $count of $day is $reached', ({ day, count, reached }) => {
    expect(addBusinessDays(day, count, LOCAL)).toBe(reached);
  });

  it('are whole', () => {
    expect(() => addBusinessDays('2026-03-09', 1.5)).toThrow(
      new RangeError('business days must be whole: 1.5'),
    );
  });
});

describe('business days between', () => {
  it.each([
    { case: 'a day and itself', from: '2026-03-09', to: '2026-03-09', count: 0 },
    { case: 'Friday and Monday', from: '2026-03-06', to: '2026-03-09', count: 1 },
    { case: 'Friday and Sunday', from: '2026-03-06', to: '2026-03-08', count: 0 },
    { case: 'the other way round', from: '2026-03-09', to: '2026-03-06', count: -1 },
    { case: 'with a holiday of the place', from: '2026-03-24', to: '2026-03-26', count: 1 },
    // github bacen/pix-api issue 408, recomputed: the asker counts 43.
    { case: '6 May and 5 July 2021', from: '2021-05-06', to: '2021-07-05', count: 41 },
  ])('$case: $count', ({ from, to, count }) => {
    expect(businessDaysBetween(from, to, LOCAL)).toBe(count);
  });
});

describe('for every day', () => {
  const counts = fc.integer({ min: 1, max: 40 });

  it('adding and counting makePaymentPlan, there and back', () => {
    fc.assert(
      fc.property(days, counts, (day, count) => {
        const later = addBusinessDays(day, count);
        expect(closureOn(later)).toBeUndefined();
        expect(businessDaysBetween(day, later)).toBe(count);
        expect(businessDaysBetween(later, day)).toBe(-count);
        expect(addBusinessDays(rollForward(day), count)).toBe(
          addBusinessDays(addBusinessDays(day, 0), count),
        );
        expect(addBusinessDays(later, -count) <= rollForward(day)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('adding in two parts is adding at once', () => {
    fc.assert(
      fc.property(days, counts, counts, (day, first, second) => {
        expect(addBusinessDays(addBusinessDays(day, first), second)).toBe(
          addBusinessDays(day, first + second),
        );
      }),
      { numRuns: 40 },
    );
  });
});

describe('the holidays of any year', () => {
  const LIBRARY_YEARS = Array.from({ length: 200 }, (_, index) => 1900 + index);

  it('have the Easter of the library, wherever it knows it', () => {
    for (const year of LIBRARY_YEARS) {
      const easter = getHolidays(year).find(({ type }) => type === 'religious')?.date as Date;
      expect(easterOf(year)).toBe(
        `${year}-${String(easter.getMonth() + 1).padStart(2, '0')}-${String(easter.getDate()).padStart(2, '0')}`,
      );
    }
  });

  // Published tables of Easter (US Naval Observatory).
  it.each([
    { year: 1583, easter: '1583-04-10' },
    { year: 1818, easter: '1818-03-22' },
    { year: 1886, easter: '1886-04-25' },
    { year: 2100, easter: '2100-03-28' },
    { year: 2285, easter: '2285-03-22' },
  ])('has Easter of $year on $easter', ({ easter, year }) => {
    expect(easterOf(year)).toBe(easter);
  });

  it('has as many, on the same days, after the last year that the library knows', () => {
    expect([...bankHolidays(2100).keys()].sort()).toEqual([
      '2100-01-01',
      '2100-02-08',
      '2100-02-09',
      '2100-03-26',
      '2100-04-21',
      '2100-05-01',
      '2100-05-27',
      '2100-09-07',
      '2100-10-12',
      '2100-11-02',
      '2100-11-15',
      '2100-11-20',
      '2100-12-25',
    ]);
    expect(whyClosed('2100-02-09')).toBe('Carnaval (terça-feira)');
  });

  it('are written with four digits in any year', () => {
    expect(easterOf(999)).toMatch(/^0999-0[34]-\d\d$/);
    expect([...bankHolidays(999).keys()].filter((day) => !/^0999-\d\d-\d\d$/.test(day))).toEqual([]);
  });

  it('knows no 20 November before 2024, when it became national (Lei 14.759/2023)', () => {
    expect(bankHolidays(2023).has('2023-11-20')).toBe(false);
    expect(bankHolidays(2024).has('2024-11-20')).toBe(true);
    expect(bankHolidays(1850).has('1850-11-20')).toBe(false);
  });

  it('keeps Easter on a Sunday between 22 March and 25 April, and Carnaval and Corpus Christi around it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1583, max: 9990 }), (year) => {
        const easter = easterOf(year);
        expect(closureOn(easter)).toEqual({ kind: 'sunday' });
        expect(easter >= `${year}-03-22` && easter <= `${year}-04-25`).toBe(true);
        const holidays = bankHolidays(year);
        for (const offset of [-48, -47, -2, 60]) expect(holidays.has(addDays(easter, offset))).toBe(true);
      }),
    );
  });
});

describe('why banks are closed, as data', () => {
  it.each([
    { day: '2026-03-07', closure: { kind: 'saturday' } },
    { day: '2026-03-08', closure: { kind: 'sunday' } },
    { day: '2026-12-25', closure: { kind: 'holiday', name: 'Natal' } },
    { day: '2026-03-25', closure: { kind: 'holiday', name: 'Data Magna do Ceará' } },
    { day: '2026-12-31', closure: { kind: 'lastWeekdayOfYear' } },
    { day: '2026-03-09', closure: undefined },
  ])('$day', ({ day, closure }) => {
    expect(closureOn(day, LOCAL)).toEqual(closure);
  });

  it.each(vectors.cases)(
    '$id: $dueDate, paid until $rolled, is a business day when they are one',
    ({ dueDate, rolled }) => {
      expect(closureOn(dueDate) === undefined).toBe(dueDate === rolled);
    },
  );
});
