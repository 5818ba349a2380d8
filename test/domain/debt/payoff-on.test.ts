import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#domain/calendar/days.ts';
import { applyPayment } from '#domain/debt/apply-payment.ts';
import { payoffHoldsUntil, payoffOn } from '#domain/debt/payoff-on.ts';
import { aDebt, aQuote } from '#test/builders/debt.ts';

/** R$ 1.000,00, due on 5 May; 2% of fine, 1% a month, and up to `waiveUpTo` centavos waived once the principal is paid. */
const owing = (waiveUpTo: number, given: Parameters<typeof aDebt<'open'>>[1] = {}) => {
  const debt = aDebt('open', given);
  return {
    ...debt,
    terms: { ...debt.terms, whenOnlyChargesAreLeft: { waiveUpTo, above: 'uphold' as const } },
  };
};
const D15 = '2026-05-20';

describe('what settles a debt on a day', () => {
  it.each([
    { case: 'the ledger', debt: owing(0), amount: 102_500, by: 'ledger' },
    {
      case: 'the principal, when the rule waives all charges',
      debt: owing(10_000),
      amount: 100_000,
      by: 'rule',
    },
    { case: 'what the rule leaves of the charges', debt: owing(1_000), amount: 101_500, by: 'rule' },
    {
      case: 'a bill that asks for less',
      debt: owing(0, { quotes: [aQuote({ amount: 102_000 })] }),
      amount: 102_000,
      by: 'bill',
    },
    {
      case: 'the rule, when a bill asks for more than it leaves',
      debt: owing(2_000, { quotes: [aQuote({ amount: 102_000 })] }),
      amount: 100_500,
      by: 'rule',
    },
  ])('is $case', ({ debt, amount, by }) => {
    expect(payoffOn(debt, D15)).toMatchObject({ amount, by });
  });
});

describe('the last day on which it stays the same', () => {
  it.each([
    { case: 'is today, while interest runs', debt: owing(0), until: D15 },
    { case: 'is the last day on which the rule waives all charges', debt: owing(2_700), until: '2026-05-26' },
    {
      case: 'is that of the bill that fixes it',
      debt: owing(0, { quotes: [aQuote({ amount: 102_500 })] }),
      until: '2026-05-23',
    },
    {
      case: 'goes beyond the bill, when the rule leaves as much',
      debt: owing(2_700, { quotes: [aQuote()] }),
      until: '2026-05-26',
    },
    { case: 'is none within a month', debt: owing(50_000), until: undefined },
  ])('$case', ({ debt, until }) => {
    expect(payoffHoldsUntil(debt, D15)).toBe(until);
  });

  it('is the day that one finds who looks at each day', () => {
    const day = fc.integer({ min: -20, max: 50 }).map((days) => addDays(D15, days));
    const quote = fc.record({
      amount: fc.integer({ min: 1, max: 110_000 }),
      goodThrough: day,
      issuedOn: day,
    });
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 20_000 }),
        day,
        fc.array(
          quote.filter(({ issuedOn, goodThrough }) => issuedOn <= D15 && issuedOn <= goodThrough),
          { maxLength: 3 },
        ),
        (waiveUpTo, rolledDueDate, drawn) => {
          const quotes = drawn.map((one, index) => aQuote({ ...one, id: String(index) }));
          const debt = owing(waiveUpTo, { rolledDueDate, quotes });
          const { amount } = payoffOn(debt, D15);
          const days = Array.from({ length: 32 }, (_, days) => addDays(D15, days));
          const rises = days.findIndex((one) => payoffOn(debt, one).amount > amount);
          expect(payoffHoldsUntil(debt, D15)).toBe(days[rises - 1]);
        },
      ),
    );
  });
});

it('whatever was fixed, charged, amended or paid before: paying what is asked for on a day settles the debt on it', () => {
  const quote = fc.record({
    amount: fc.integer({ min: 1, max: 120_000 }),
    from: fc.integer({ min: -10, max: 60 }),
    days: fc.integer({ min: 0, max: 30 }),
  });
  const paid = fc.record({
    amount: fc.integer({ min: 1, max: 90_000 }),
    day: fc.integer({ min: -10, max: 60 }),
  });
  fc.assert(
    fc.property(
      fc.array(quote, { maxLength: 4 }),
      fc.array(paid, { maxLength: 3 }),
      fc.integer({ min: -10, max: 90 }),
      fc.constantFrom(0, 500, 5_000),
      (given, before, day, waiveUpTo) => {
        const on = (offset: number): string => addDays('2026-05-05', offset);
        const debt = owing(waiveUpTo, {
          quotes: given.map(({ amount, from, days }, index) =>
            aQuote({ id: `q${index}`, amount, issuedOn: on(from), goodThrough: on(from + days) }),
          ),
          payments: Object.fromEntries(
            before
              .filter((payment) => payment.day <= day)
              .map((payment, index) => [
                `psp/${index}`,
                {
                  amount: payment.amount,
                  paidAt: `${on(payment.day)}T15:00:00Z`,
                  method: 'pix' as const,
                  receivedAt: `${on(payment.day)}T15:00:00Z`,
                },
              ]),
          ),
        });
        const { amount } = payoffOn(debt, on(day));
        if (amount === 0) return;
        const outcome = applyPayment(debt, 'it', { amount, paidAt: `${on(day)}T18:00:00Z` });
        expect(outcome).toMatchObject({ settles: true, balance: 0, excess: 0 });
        // One centavo less does not.
        if (amount > 1)
          expect(
            applyPayment(debt, 'it', { amount: amount - 1, paidAt: `${on(day)}T18:00:00Z` }).settles,
          ).toBe(false);
      },
    ),
    { numRuns: 500 },
  );
});
