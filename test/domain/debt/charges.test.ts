import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rollForward } from '#domain/calendar/calendar.ts';
import { addDays, daysBetween } from '#domain/calendar/days.ts';
import { bearingOf, type DatedPayment, owedOn } from '#domain/debt/charges.ts';
import { chargeTerms } from '#test/builders/arbitraries.ts';
import vectors from '#test/fixtures/late-charges.json' with { type: 'json' };

const DUE = '2026-03-09';
const centavos = (reais: string): number => Math.round(Number(reais) * 100);
const terms = {
  finePercent: 2,
  interestPercentPerMonth: 1,
  whenOnlyChargesAreLeft: { waiveUpTo: 0, above: 'uphold' as const },
};
const debt = { amount: 100_000, rolledDueDate: DUE, terms };
const paid = (amount: number, daysLate: number): DatedPayment => ({ amount, day: addDays(DUE, daysLate) });

/**
 * The vectors truncate the interest and round the fine half-up. We round both down (`domain/debt/charges.ts`), so that a
 * cap is never passed by rounding: in these the fine ends in more than half a centavo.
 */
const FINE_A_CENTAVO_LESS = [
  'atualizar-boleto-336.91',
  'atualizar-boleto-365.93',
  'derived-99.90-7d',
  'derived-187.35-31d',
  'derived-1999.99-3d',
];

describe('published figures, each component truncated once', () => {
  it.each(vectors.cases)(
    '$id: $input.principal, $input.daysLate days late ($source)',
    ({ id, input, expected }) => {
      const rolledDueDate = 'dueDate' in input ? rollForward(String(input.dueDate)) : DUE;
      const day = addDays(rolledDueDate, input.daysLate);
      const owed = owedOn(
        {
          amount: centavos(input.principal),
          rolledDueDate,
          terms: { ...terms, ...input },
        },
        [],
        day,
      );
      expect(owed.interest).toBe(centavos(expected.interest));
      expect(owed.total).toBe(centavos(expected.total) - (FINE_A_CENTAVO_LESS.includes(id) ? 1 : 0));
      expect(owed.daysLate).toBe(input.daysLate);
    },
  );

  const onBusinessDays = vectors.cases.filter(({ input }) => 'paymentDate' in input && input.daysLate === 0);
  it.each(onBusinessDays)('$id: due on a weekend, paid on the day it rolls to, no charge', ({ input }) => {
    expect(rollForward(String(input.dueDate))).toBe(input.paymentDate);
  });

  it.each(vectors.discountLimits)(
    '$id: a limit on Good Friday still holds on $paidOn',
    ({ limit, paidOn }) => {
      expect(paidOn <= rollForward(limit)).toBe(true);
    },
  );

  it('instalments are rounded each by itself, as a ledger has them, and then summed', () => {
    const { principal, daysLate, instalments, sumOfRounded } = vectors.portfolio;
    const one = owedOn({ ...debt, amount: centavos(principal) }, [], addDays(DUE, daysLate)).total;
    expect(one * instalments).toBe(centavos(sumOfRounded));
  });
});

describe('around the due date', () => {
  it.each([
    { case: 'the day before', daysLate: -1, fine: 0, interest: 0 },
    { case: 'the due date itself', daysLate: 0, fine: 0, interest: 0 },
    { case: 'the day after: the whole fine, one day of interest', daysLate: 1, fine: 2000, interest: 33 },
    { case: 'the second day: no second fine', daysLate: 2, fine: 2000, interest: 66 },
    { case: 'the third day: 99.99 is not lost to daily rounding', daysLate: 3, fine: 2000, interest: 100 },
    { case: 'a month of 30 days', daysLate: 30, fine: 2000, interest: 1000 },
    { case: 'five years', daysLate: 1826, fine: 2000, interest: 60_866 },
  ])('$case', ({ daysLate, fine, interest }) => {
    const owed = owedOn(debt, [], addDays(DUE, daysLate));
    expect(owed).toEqual({
      principal: 100_000,
      fine,
      interest,
      total: 100_000 + fine + interest,
      charged: { fine, interest },
      waived: { principal: 0, charges: 0, fine: 0 },
      excess: 0,
      daysLate,
    });
  });
});

describe('part payments (CC art. 354)', () => {
  it.each([
    {
      case: 'before the due date takes the principal that the fine is on',
      payments: [paid(40_000, -2)],
      on: 30,
      owed: { principal: 60_000, fine: 1200, interest: 600 },
    },
    {
      case: 'on the due date counts as in time',
      payments: [paid(40_000, 0)],
      on: 30,
      owed: { principal: 60_000, fine: 1200, interest: 600 },
    },
    {
      case: 'late goes to interest first, then to the principal',
      payments: [paid(10_330, 10)],
      on: 10,
      owed: { principal: 90_003, fine: 2000, interest: 0 },
    },
    {
      case: 'smaller than the interest leaves the principal whole',
      payments: [paid(100, 10)],
      on: 10,
      owed: { principal: 100_000, fine: 2000, interest: 233 },
    },
    {
      case: 'lets interest run on the rest only, from its day',
      payments: [paid(50_333, 10)],
      on: 40,
      owed: { principal: 50_000, fine: 2000, interest: 500 },
    },
    {
      case: 'of the principal and the interest leaves the fine, which bears no interest',
      payments: [paid(100_333, 10)],
      on: 300,
      owed: { principal: 0, fine: 2000, interest: 0 },
    },
    {
      case: 'of the fine as well leaves nothing',
      payments: [paid(100_333, 10), paid(2000, 200)],
      on: 300,
      owed: { principal: 0, fine: 0, interest: 0 },
    },
    {
      case: 'in the future of the day asked for is not seen',
      payments: [paid(100_000, 5)],
      on: 4,
      owed: { principal: 100_000, fine: 2000, interest: 133 },
    },
  ])('$case', ({ payments, on, owed }) => {
    expect(owedOn(debt, payments, addDays(DUE, on))).toMatchObject(owed);
  });

  it('beyond everything owed is excess', () => {
    expect(owedOn(debt, [paid(103_000, 10)], addDays(DUE, 10))).toMatchObject({ total: 0, excess: 667 });
  });
});

describe('for every debt', () => {
  const debts = fc.record({
    amount: fc.integer({ min: 1, max: 100_000_000 }),
    rolledDueDate: fc.constant(DUE),
    terms: chargeTerms,
  });
  const payments = fc.array(
    fc.record({
      amount: fc.integer({ min: 1, max: 2_000_000 }),
      day: fc.integer({ min: -20, max: 90 }).map((count) => addDays(DUE, count)),
    }),
    { maxLength: 5 },
  );
  const asked = fc.integer({ min: -30, max: 400 }).map((count) => addDays(DUE, count));

  it('a day more is never less, with what was received counted back', () => {
    fc.assert(
      fc.property(debts, payments, asked, (given, ledger, day) => {
        const on = (when: string): number => {
          const owed = owedOn(given, ledger, when);
          const received = ledger
            .filter((payment) => payment.day <= when)
            .reduce((sum, { amount }) => sum + amount, 0);
          return owed.total + received - owed.excess;
        };
        expect(on(addDays(day, 1))).toBeGreaterThanOrEqual(on(day));
      }),
    );
  });

  it('no more is charged than the terms allow, to the last part of a centavo', () => {
    fc.assert(
      fc.property(debts, payments, asked, (given, ledger, day) => {
        const { charged } = owedOn(given, ledger, day);
        const late = Math.max(0, daysBetween(DUE, day));
        const { finePercent, interestPercentPerMonth } = given.terms;
        expect(charged.fine * 10_000).toBeLessThanOrEqual(given.amount * Math.round(finePercent * 100));
        expect(charged.interest * 300_000).toBeLessThanOrEqual(
          given.amount * Math.round(interestPercentPerMonth * 100) * late,
        );
      }),
    );
  });

  it('amount and charges, less what was received, are the total, plus the excess', () => {
    fc.assert(
      fc.property(debts, payments, asked, (given, ledger, day) => {
        const owed = owedOn(given, ledger, day);
        const received = ledger
          .filter((payment) => payment.day <= day)
          .reduce((sum, { amount }) => sum + amount, 0);
        expect(given.amount + owed.charged.fine + owed.charged.interest - received).toBe(
          owed.total - owed.excess,
        );
        expect(owed.principal + owed.fine + owed.interest).toBe(owed.total);
      }),
    );
  });

  it('the ledger alone decides: no order of entries and no earlier question changes the figure', () => {
    fc.assert(
      fc.property(debts, payments, asked, (given, ledger, day) => {
        const byDay = [...ledger].sort((one, other) => one.day.localeCompare(other.day));
        const once = owedOn(given, byDay, day);
        owedOn(given, ledger, addDays(day, 17));
        expect(owedOn(given, [...byDay], day)).toEqual(once);
        expect(owedOn(given, [...ledger].reverse(), day)).toEqual(owedOn(given, ledger, day));
      }),
    );
  });

  it('a payment in two parts on one day is the same as in one', () => {
    fc.assert(
      fc.property(
        debts,
        payments,
        asked,
        fc.integer({ min: 2, max: 2_000_000 }),
        fc.nat(),
        (given, ledger, day, amount, at) => {
          const part = 1 + (at % (amount - 1));
          const on = addDays(DUE, at % 60);
          const whole = owedOn(given, [...ledger, { amount, day: on }], day);
          const parts = [
            { amount: part, day: on },
            { amount: amount - part, day: on },
          ];
          expect(owedOn(given, [...ledger, ...parts], day)).toEqual(whole);
        },
      ),
    );
  });
});

describe('the part of a principal that bears charges', () => {
  it.each([
    { principal: 10_000, exempt: undefined, bearing: 10_000 },
    { principal: 10_000, exempt: 300, bearing: 9_700 },
    { principal: 300, exempt: 300, bearing: 0 },
    { principal: 200, exempt: 300, bearing: 0 },
  ])('of $principal, $exempt of it exempt, is $bearing', ({ principal, exempt, bearing }) => {
    expect(bearingOf(principal, exempt)).toBe(bearing);
  });
});
