import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadConfig } from '#config-loader/load.ts';
import { addDays, daysBetween } from '#domain/calendar/days.ts';
import { CAPS } from '#domain/compliance/charge-caps.ts';
import { owedOn } from '#domain/debt/charges.ts';
import { interestOf } from '#domain/debt/interest-of.ts';
import type { RateTerms } from '#domain/debt/rate-terms.ts';
import { anyTerms, days } from '#test/builders/arbitraries.ts';

const left = { whenOnlyChargesAreLeft: { waiveUpTo: 0, above: 'uphold' as const } };
const interestAt = (terms: Omit<RateTerms, 'whenOnlyChargesAreLeft'>, due: string, day: string): number =>
  owedOn({ amount: 100_000, rolledDueDate: due, terms: { ...left, ...terms } }, [], day).interest;

describe('the legal rate', () => {
  // Made-up rates: a test of the arithmetic, not of what Banco Central published.
  const legal = { basis: 'legal' as const, months: { '2026-03': 0.6, '2026-04': 0.3, '2026-05': 0 } };

  it.each([
    { case: 'a whole month bears exactly its rate', due: '2026-02-28', day: '2026-03-31', interest: 600 },
    { case: 'a day bears its part of the month', due: '2026-02-28', day: '2026-03-01', interest: 19 },
    {
      case: 'two months bear the sum of their rates, simple',
      due: '2026-02-28',
      day: '2026-04-30',
      interest: 900,
    },
    {
      case: 'parts of two months: 10/31 of 0.6% and 15/30 of 0.3%',
      due: '2026-03-21',
      day: '2026-04-15',
      interest: 343,
    },
    { case: 'a month with a rate of 0 bears none', due: '2026-04-30', day: '2026-05-31', interest: 0 },
    {
      case: 'a month that the table does not have bears none',
      due: '2026-05-31',
      day: '2026-06-30',
      interest: 0,
    },
  ])('$case', ({ due, day, interest }) => {
    expect(interestAt(legal, due, day)).toBe(interest);
  });

  // Banco Central's calculator, as a public test of another calculator has its answer: 30/08/2024 to 31/12/2025, of which the last day does
  // not count. The sum of months: Manual de Orientação de Procedimentos para os Cálculos na Justiça Federal, p. 52, as it is quoted.
  it('is what others worked out with the months that the configuration has', async () => {
    const { months } = (await loadConfig('config')).legalRate;
    const principal = 100_000_000_000;
    const { partsPerCentavo, spans } = interestOf({ ...left, basis: 'legal', months }, principal);
    const percent = (after: string, until: string) =>
      spans(after, until).reduce(
        (sum, { days, partsPerDay }) => sum + (days * Number(partsPerDay) * 100) / Number(partsPerCentavo),
        0,
      );
    expect(percent('2024-08-29', '2025-12-30')).toBeCloseTo(10.927298, 6);
    expect(Math.trunc(percent('2024-07-31', '2026-05-31') * 100)).toBe(1457);
  });

  it('names the months, also one that is missing', () => {
    const { spans } = interestOf({ ...left, ...legal }, 100_000);
    expect(spans('2026-05-30', '2026-06-02').map(({ days: count, rate }) => ({ count, ...rate }))).toEqual([
      { count: 1, month: '2026-05', percent: 0, daysOfMonth: 31 },
      { count: 2, month: '2026-06', percent: undefined, daysOfMonth: 30 },
    ]);
  });
});

describe('centavos a day', () => {
  it.each([
    { case: 'are for the whole principal', perDay: 20, daysLate: 10, interest: 200 },
    { case: 'never pass 1% a month of a consumer', perDay: 40, daysLate: 30, interest: 1000 },
  ])('$case', ({ perDay, daysLate, interest }) => {
    const terms = { basis: 'contract' as const, interestPerDay: perDay };
    expect(interestAt(terms, '2026-03-09', addDays('2026-03-09', daysLate))).toBe(interest);
  });

  it('are halved when half the principal is paid', () => {
    const terms = { ...left, basis: 'contract' as const, interestPerDay: 20 };
    const debt = { amount: 100_000, rolledDueDate: '2026-03-09', terms };
    expect(owedOn(debt, [{ amount: 50_000, day: '2026-03-09' }], '2026-03-19').interest).toBe(100);
  });

  it('may be more between companies', () => {
    const terms = { relation: 'business' as const, basis: 'contract' as const, interestPerDay: 40 };
    expect(interestAt(terms, '2026-03-09', '2026-04-08')).toBe(1200);
  });
});

describe('for any terms', () => {
  it('the spans of two periods are those of the whole, day by day', () => {
    fc.assert(
      fc.property(
        anyTerms,
        fc.integer({ min: 1, max: 10_000_000 }),
        days,
        fc.nat(400),
        fc.nat(400),
        (terms, amount, from, one, other) => {
          const { spans } = interestOf(terms, amount);
          const middle = addDays(from, one);
          const end = addDays(middle, other);
          const borne = (after: string, until: string): bigint =>
            spans(after, until).reduce((sum, span) => sum + span.partsPerDay * BigInt(span.days), 0n);
          expect(borne(from, middle) + borne(middle, end)).toBe(borne(from, end));
          expect(spans(from, end).reduce((sum, span) => sum + span.days, 0)).toBe(daysBetween(from, end));
        },
      ),
    );
  });

  it('neither fine nor interest passes the cap of the relation', () => {
    fc.assert(
      fc.property(
        anyTerms,
        fc.integer({ min: 1, max: 10_000_000 }),
        days,
        fc.integer({ min: 1, max: 900 }),
        (terms, amount, due, late) => {
          const { fine, interest } = owedOn({ amount, rolledDueDate: due, terms }, [], addDays(due, late));
          const caps = CAPS[terms.relation ?? 'consumer'];
          expect(fine).toBeLessThanOrEqual((amount * caps.finePercent.most) / 100);
          if (terms.basis === 'contract')
            expect(interest).toBeLessThanOrEqual((amount * caps.interestPercentPerMonth.most * late) / 3000);
        },
      ),
    );
  });
});
