import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#domain/calendar/days.ts';
import { cancelInvoice } from '#domain/debt/commands/cancel-invoice.ts';
import { makePaymentPlan } from '#domain/debt/commands/make-payment-plan.ts';
import { sumOf } from '#domain/debt/sum-of.ts';
import { accountedFor, addBooks, type Books, booksOf, NO_BOOKS, toCollect } from '#domain/statement/books.ts';
import type { Debt, OpenDebt } from '#schemas/records/debt.ts';
import { aDebt } from '#test/builders/debt.ts';
import {
  at,
  DUE,
  END,
  FACTS_OF_PLAN,
  type Happens,
  history,
  PLAN,
  pays,
  play,
} from '#test/builders/debt-history.ts';

const moneyOf = (debt: Debt): number => sumOf(debt.payments) - sumOf(debt.refunds);

const expectToTie = (debt: Debt, books: Books): void => {
  expect(toCollect(books), JSON.stringify(books)).toBe(accountedFor(books));
  expect(books.received + books.overpaid, JSON.stringify(books)).toBe(moneyOf(debt));
  expect(books.fineCharged, JSON.stringify(books)).toBeLessThanOrEqual(books.charges);
  for (const [figure, amount] of Object.entries(books))
    if (figure !== 'amended') expect(amount, figure).toBeGreaterThanOrEqual(0);
};

describe('the books of a debt', () => {
  it('tie out, whatever happened to it', () => {
    fc.assert(
      fc.property(history, (steps) => {
        const debt = play(steps);
        expectToTie(debt, booksOf(debt, [], END));
      }),
    );
  });

  it.each([
    {
      case: 'that nobody pays grow with fine and interest',
      steps: [] as [Happens, number][],
      books: { invoiced: 100_000, charges: 8_666, owed: 108_666 },
    },
    {
      case: 'paid in full on D+7 have both',
      steps: [[pays(102_233), 10] as [Happens, number]],
      books: { charges: 2_233, received: 102_233, owed: 0 },
    },
    {
      case: 'paid twice have what is too much beside them',
      steps: [
        [pays(100_000), 0],
        [pays(100_000), 0],
      ] as [Happens, number][],
      books: { received: 100_000, overpaid: 100_000, owed: 0 },
    },
    {
      case: 'cancelled after a part payment have the rest, and what came later is too much',
      steps: [
        [pays(40_000), 0],
        [(debt: Debt, day: number) => cancelInvoice(debt as OpenDebt, { at: at(day), holidays: [] }), 1],
        [pays(5_000), 1],
      ] as [Happens, number][],
      books: { received: 40_000, cancelled: 60_000, overpaid: 5_000, owed: 0 },
    },
  ])('$case', ({ steps, books }) => {
    const debt = play(steps);

    expect(booksOf(debt, [], END)).toMatchObject(books);
    expectToTie(debt, booksOf(debt, [], END));
  });
});

describe('the books of a debt on a payment plan', () => {
  const onPlan = (paid: number): Debt =>
    play([
      [pays(paid), 3],
      [(debt) => makePaymentPlan(debt as OpenDebt, PLAN, FACTS_OF_PLAN), 10],
    ]);
  const part = (number: number, payments: Debt['payments']): Debt => ({
    ...aDebt('open', {
      payments,
      issued: { amount: 55_000, dueDate: addDays(DUE, 20), issuedAt: at(10) },
      amount: 55_000,
      rolledDueDate: addDays(DUE, number === 1 ? 20 : 50),
    }),
    debtId: `part-${number}`,
    instalmentOf: { debtId: 'whole', number },
  });

  it('have what the plan asks for beyond what was owed, and nothing of its instalments twice', () => {
    const whole = onPlan(10_000);
    const books = booksOf(whole, [], at(20));

    expect(books).toMatchObject({ invoiced: 100_000, received: 10_000, owed: 110_000 });
    expectToTie(whole, books);
  });

  it('have the charges and the money of its instalments', () => {
    const before = onPlan(10_000);
    const money = { amount: 20_000, paidAt: at(21), receivedAt: at(21), method: 'pix' as const };
    const whole: Debt = { ...before, payments: { ...before.payments, 'psp/i': money } };
    const books = booksOf(whole, [part(1, { 'psp/i': money })], at(30));

    expect(books.received).toBe(30_000);
    expectToTie(whole, books);
  });

  it('waive what a plan that asks for less leaves out', () => {
    const cheap = { ...PLAN, instalments: [{ amount: 60_000, dueDate: addDays(DUE, 20) }] };
    const whole = play([[(debt) => makePaymentPlan(debt as OpenDebt, cheap, FACTS_OF_PLAN), 13]]);
    const books = booksOf(whole, [], at(15));

    expect(books).toMatchObject({ agreed: 0, waived: 42_333, owed: 60_000 });
    expectToTie(whole, books);
  });
});

it('books are added figure by figure', () => {
  const one: Books = { ...NO_BOOKS, invoiced: 3, charges: 1, owed: 4 };

  expect(addBooks(one, one)).toEqual({ ...NO_BOOKS, invoiced: 6, charges: 2, owed: 8 });
});
