import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holidayOn } from '#domain/calendar/calendar.ts';
import { addDays, daysBetween, weekday } from '#domain/calendar/days.ts';
import { lastPayableDay } from '#formats/pix/last-payable-day.ts';
import { days } from '#test/builders/arbitraries.ts';
import vectors from '#test/fixtures/pix-validity.json' with { type: 'json' };

describe('the last day to pay a charge with a due date', () => {
  it.each(vectors.cases)(
    '$id: due $dueDate, valid for $validAfterDue days, paid on $paidOn: $accepted',
    ({ dueDate, validAfterDue, paidOn, accepted }) => {
      expect(paidOn <= lastPayableDay(dueDate, validAfterDue)).toBe(accepted);
    },
  );

  it.each([
    { example: 'A', due: '2020-10-20', valid: 4, last: '2020-10-26' },
    { example: 'B', due: '2020-12-25', valid: 0, last: '2020-12-28' },
    { example: 'C', due: '2020-12-25', valid: 1, last: '2020-12-29' },
    { example: 'D', due: '2020-12-25', valid: 3, last: '2020-12-31' },
    { example: 'E', due: '2020-12-25', valid: 4, last: '2021-01-04' },
    { example: 'F', due: '2021-08-27', valid: 5, last: '2021-09-01' },
    { example: 'G', due: '2021-08-28', valid: 5, last: '2021-09-06' },
    // The same file's text of CobPayloadOperacaoInvalida calls 2021-01-05 too late here; its examples do not.
    { example: 'of the error text', due: '2020-12-25', valid: 10, last: '2021-01-07' },
  ])("BACEN's example $example ends on $last", ({ due, valid, last }) => {
    expect(lastPayableDay(due, valid)).toBe(last);
  });

  it("knows the payer's own holidays, before and after the validity", () => {
    const local = [
      { date: '2026-03-25', name: 'Data Magna do Ceará' },
      { date: '2026-03-27', name: 'another' },
    ];
    expect(lastPayableDay('2026-03-25', 1, local)).toBe('2026-03-30');
  });

  it('is a business day, not before the validity has run, and never earlier for a longer one', () => {
    fc.assert(
      fc.property(days, fc.nat(400), (due, valid) => {
        const last = lastPayableDay(due, valid);
        expect(weekday(last)).toBeLessThan(6);
        expect(holidayOn(last)).toBeUndefined();
        expect(last >= addDays(due, valid)).toBe(true);
        expect(daysBetween(due, last)).toBeLessThan(valid + 12);
        expect(lastPayableDay(due, valid + 1) >= last).toBe(true);
      }),
    );
  });
});
