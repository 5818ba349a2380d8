import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#domain/calendar/days.ts';
import { applyPayment } from '#domain/debt/apply-payment.ts';
import { latestDay } from '#domain/debt/latest-day.ts';
import type { MoneyQuote, MoneyView } from '#domain/debt/money-view.ts';
import { chargeTerms } from '#test/builders/arbitraries.ts';

const DUE = '2026-03-09';
const at = (daysLate: number): string => `${addDays(DUE, daysLate)}T10:00:00-03:00`;
const debtOf = (more: Partial<MoneyView> = {}, waiveUpTo = 1000): MoneyView => ({
  amount: 100_000,
  rolledDueDate: DUE,
  terms: {
    finePercent: 2,
    interestPercentPerMonth: 1,
    whenOnlyChargesAreLeft: { waiveUpTo, above: 'uphold' as const },
  },
  payments: {},
  ...more,
});

const aBill = (given: Omit<MoneyQuote, 'id' | 'by' | 'received'>): MoneyQuote => ({
  id: 'bill',
  by: 'bill',
  received: 0,
  ...given,
});

it('paying a reissued bill that the creditor made cheaper than the principal settles, and the rest is waived', () => {
  const quotes = [aBill({ amount: 90_000, issuedOn: addDays(DUE, 15), goodThrough: addDays(DUE, 20) })];
  expect(applyPayment(debtOf({ quotes }, 0), 'p', { amount: 90_000, paidAt: at(15) })).toMatchObject({
    applied: 90_000,
    excess: 0,
    settles: true,
    balance: 0,
    waived: 12_500,
  });
});

it.each([
  {
    case: 'early and exact',
    debt: debtOf(),
    amount: 100_000,
    daysLate: -5,
    outcome: { applied: 100_000, excess: 0, waived: 0, balance: 0, settles: true },
  },
  {
    case: 'on the due date',
    debt: debtOf(),
    amount: 100_000,
    daysLate: 0,
    outcome: { applied: 100_000, excess: 0, waived: 0, balance: 0, settles: true },
  },
  {
    case: 'a part, in time',
    debt: debtOf(),
    amount: 40_000,
    daysLate: -1,
    outcome: { applied: 40_000, excess: 0, waived: 0, balance: 60_000, settles: false },
  },
  {
    case: 'a centavo short, in time: nothing is waived of the principal',
    debt: debtOf({}, 10_000),
    amount: 99_999,
    daysLate: 0,
    outcome: { applied: 99_999, excess: 0, waived: 0, balance: 1, settles: false },
  },
  {
    case: 'more than is owed, in time',
    debt: debtOf(),
    amount: 100_001,
    daysLate: 0,
    outcome: { applied: 100_000, excess: 1, waived: 0, balance: 0, settles: true },
  },
  {
    case: 'late, with the charges to the centavo',
    debt: debtOf(),
    amount: 102_333,
    daysLate: 10,
    outcome: { applied: 102_333, excess: 0, waived: 0, balance: 0, settles: true },
  },
  {
    case: 'late, more than everything',
    debt: debtOf(),
    amount: 200_000,
    daysLate: 10,
    outcome: { applied: 102_333, excess: 97_667, waived: 0, balance: 0, settles: true },
  },
  {
    case: 'late, a part',
    debt: debtOf(),
    amount: 50_000,
    daysLate: 10,
    outcome: { applied: 50_000, excess: 0, waived: 0, balance: 51_333, settles: false },
  },
  {
    case: 'late, the principal only, charges exactly what is waived',
    debt: debtOf({}, 2333),
    amount: 100_000,
    daysLate: 10,
    outcome: { applied: 100_000, excess: 0, waived: 2333, balance: 0, settles: true },
  },
  {
    case: 'late, the principal only, charges a centavo over what is waived',
    debt: debtOf({}, 2332),
    amount: 100_000,
    daysLate: 10,
    outcome: { applied: 100_000, excess: 0, waived: 0, balance: 1, settles: false },
  },
  {
    case: 'late, a centavo less than the principal, within what is waived: stays owed',
    debt: debtOf({}, 10_000),
    amount: 99_999,
    daysLate: 10,
    outcome: { applied: 99_999, excess: 0, waived: 0, balance: 1, settles: false },
  },
  {
    case: 'late, the rest of the principal, after a part',
    debt: debtOf({ payments: { first: { amount: 60_000, paidAt: at(5) } } }, 10_000),
    amount: 40_000,
    daysLate: 10,
    outcome: { applied: 40_000, excess: 0, settles: true, balance: 0, waived: 2233 },
  },
  {
    case: 'for a creditor who waives nothing',
    debt: debtOf({}, 0),
    amount: 102_332,
    daysLate: 10,
    outcome: { applied: 102_332, excess: 0, waived: 0, balance: 1, settles: false },
  },
  {
    case: 'of a reissued bill, while it holds: the interest since then is waived',
    debt: debtOf(
      { quotes: [aBill({ amount: 102_500, issuedOn: addDays(DUE, 15), goodThrough: addDays(DUE, 21) })] },
      0,
    ),
    amount: 102_500,
    daysLate: 20,
    outcome: { applied: 102_500, excess: 0, waived: 166, balance: 0, settles: true },
  },
  {
    case: 'of a reissued bill, the day after it held',
    debt: debtOf(
      { quotes: [aBill({ amount: 102_500, issuedOn: addDays(DUE, 15), goodThrough: addDays(DUE, 21) })] },
      0,
    ),
    amount: 102_500,
    daysLate: 22,
    outcome: { applied: 102_500, excess: 0, waived: 0, balance: 233, settles: false },
  },
  {
    case: 'learnt of after a later one: the balance is that of the later day',
    debt: debtOf({ payments: { later: { amount: 10_000, paidAt: at(10) } } }),
    amount: 40_000,
    daysLate: -1,
    outcome: { applied: 40_000, excess: 0, waived: 0, balance: 50_400, settles: false, daysLate: 10 },
  },
])('a payment: $case', ({ debt, amount, daysLate, outcome }) => {
  expect(applyPayment(debt, 'psp/1', { amount, paidAt: at(daysLate) })).toMatchObject({
    daysLate,
    ...outcome,
  });
});

describe('for every debt and payment', () => {
  const debts = fc.record({
    amount: fc.integer({ min: 1, max: 10_000_000 }),
    rolledDueDate: fc.constant(DUE),
    terms: chargeTerms,
    payments: fc.dictionary(
      fc.constantFrom('a', 'b', 'c'),
      fc.record({
        amount: fc.integer({ min: 1, max: 100_000 }),
        paidAt: fc.integer({ min: -20, max: 60 }).map(at),
      }),
    ),
  });
  const payments = fc.record({
    amount: fc.integer({ min: 1, max: 12_000_000 }),
    paidAt: fc.integer({ min: -20, max: 90 }).map(at),
  });

  it('what is applied and what is too much are the payment', () => {
    fc.assert(
      fc.property(debts, payments, (debt, payment) => {
        const { applied, excess } = applyPayment(debt, 'new', payment);
        expect(applied + excess).toBe(payment.amount);
        expect(Math.min(applied, excess)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('its balance is what settles the debt, unless a person is asked about the rest', () => {
    fc.assert(
      fc.property(debts, payments, (debt, payment) => {
        const { balance, settles, asks } = applyPayment(debt, 'new', payment);
        if (settles || asks) return;
        const paid = { ...debt, payments: { ...debt.payments, new: payment } };
        const paidAt = `${latestDay(paid, DUE)}T22:00:00-03:00`;
        expect(applyPayment(paid, 'rest', { amount: balance, paidAt })).toMatchObject({
          settles: true,
          excess: 0,
        });
      }),
    );
  });

  it('it settles exactly when nothing is left, and waives within the rule only', () => {
    fc.assert(
      fc.property(debts, payments, (debt, payment) => {
        const { settles, balance, waived } = applyPayment(debt, 'new', payment);
        expect(settles).toBe(balance === 0);
        expect(waived).toBeLessThanOrEqual(debt.terms.whenOnlyChargesAreLeft.waiveUpTo);
        if (!settles) expect(waived).toBe(0);
      }),
    );
  });
});

it('an earlier payment that is learnt of late makes more of it all too much', () => {
  const debt: MoneyView = {
    amount: 10_000,
    rolledDueDate: DUE,
    terms: {
      finePercent: 2,
      interestPercentPerMonth: 1,
      whenOnlyChargesAreLeft: { waiveUpTo: 0, above: 'uphold' as const },
    },
    payments: { later: { amount: 10_000, paidAt: at(10) } },
  };
  const outcome = applyPayment(debt, 'earlier', { amount: 5_000, paidAt: at(-3) });
  // In order: 5,000 in time leave 5,000; a fine of 100 and ten days of interest, 16, make 5,116 of the 10,000.
  expect(outcome).toMatchObject({ applied: 116, excess: 4_884, waived: 0, balance: 0, settles: true });
});

it('more than a reissued bill asks for is too much, and what it does not ask for is waived', () => {
  const debt = debtOf({
    quotes: [aBill({ amount: 102_500, issuedOn: addDays(DUE, 15), goodThrough: addDays(DUE, 20) })],
  });
  const outcome = applyPayment(debt, 'one', { amount: 102_600, paidAt: at(20) });
  expect(outcome).toMatchObject({ applied: 102_500, excess: 100, waived: 166, balance: 0, settles: true });
});

it.each([
  { case: 'settles, when that was stated', amount: 95_000, settles: true, excess: 0 },
  { case: 'settles, and nothing of it is too much', amount: 99_000, settles: true, excess: 0 },
  { case: 'does not, a centavo short', amount: 94_999, settles: false, excess: 0 },
])('a payment of before a figure was fixed, known after it, $case', ({ amount, settles, excess }) => {
  const quotes = [
    aBill({ amount: 95_000, issuedAt: at(6), issuedOn: addDays(DUE, 6), goodThrough: addDays(DUE, 12) }),
  ];
  const outcome = applyPayment(debtOf({ quotes }, 0), 'p', { amount, paidAt: at(5), receivedAt: at(8) });
  expect(outcome).toMatchObject({ settles, excess });
  if (settles) expect(outcome).toMatchObject({ balance: 0, applied: amount });
});

it('what was too much before is not too much again', () => {
  const debt = debtOf({ payments: { first: { amount: 130_000, paidAt: at(-2) } } });
  expect(applyPayment(debt, 'second', { amount: 10_000, paidAt: at(-1) })).toMatchObject({
    applied: 0,
    excess: 10_000,
    balance: 0,
  });
});
