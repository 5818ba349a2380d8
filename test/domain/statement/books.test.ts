import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#domain/calendar/days.ts';
import { amendInvoice } from '#domain/debt/commands/amend-invoice.ts';
import { cancelInvoice } from '#domain/debt/commands/cancel-invoice.ts';
import { makePaymentPlan } from '#domain/debt/commands/make-payment-plan.ts';
import { recordPayment } from '#domain/debt/commands/record-payment.ts';
import { reverseMoney } from '#domain/debt/commands/reverse-money.ts';
import { withdrawInvoice } from '#domain/debt/commands/withdraw-invoice.ts';
import { writeOff } from '#domain/debt/commands/write-off.ts';
import type { Change, Refused } from '#domain/debt/decision.ts';
import { evolve } from '#domain/debt/evolve.ts';
import { sumOf } from '#domain/debt/sum-of.ts';
import { accountedFor, addBooks, type Books, booksOf, NO_BOOKS, toCollect } from '#domain/statement/books.ts';
import type { Debt, OpenDebt } from '#schemas/records/debt.ts';
import { aDebt } from '#test/builders/debt.ts';

const DUE = '2026-05-05';
const at = (late: number): string => `${addDays(DUE, late)}T15:00:00.000Z`;
const END = at(200);
const FACTS = { otherOpenDebts: 0, holidays: [] };

const moneyOf = (debt: Debt): number => sumOf(debt.payments) - sumOf(debt.refunds);

const expectToTie = (debt: Debt, books: Books): void => {
  expect(toCollect(books), JSON.stringify(books)).toBe(accountedFor(books));
  expect(books.received + books.overpaid, JSON.stringify(books)).toBe(moneyOf(debt));
  for (const [figure, amount] of Object.entries(books))
    if (figure !== 'amended') expect(amount, figure).toBeGreaterThanOrEqual(0);
};

/** One thing that happens to a debt, on a day after its due date (or before). */
type Happens = (debt: Debt, day: number, id: string) => Change | Refused | undefined;

const pays =
  (amount: number): Happens =>
  (debt, day, id) =>
    recordPayment(
      debt as OpenDebt,
      { paymentId: `psp/${id}`, amount, paidAt: at(day), receivedAt: at(day), method: 'pix' },
      FACTS,
    );

const happenings = fc.oneof(
  fc.integer({ min: 1, max: 130_000 }).map(pays),
  fc.integer({ min: 1, max: 60_000 }).map(
    (amount): Happens =>
      (debt, day, id) =>
        debt.status === 'settled'
          ? undefined
          : reverseMoney(debt as OpenDebt, {
              refundId: `r/${id}`,
              kind: 'refund',
              amount,
              at: at(day),
              receivedAt: at(day),
            }),
  ),
  fc.option(fc.integer({ min: 1, max: 60_000 }), { nil: undefined }).map(
    (amount): Happens =>
      (debt, day, id) =>
        debt.status === 'open'
          ? writeOff(debt, { writeOffId: id, amount, reason: 'goodwill' }, { at: at(day), ...FACTS })
          : undefined,
  ),
  fc.integer({ min: 1, max: 150_000 }).map(
    (amount): Happens =>
      (debt, day) => {
        if (debt.status !== 'open') return undefined;
        const { regua, rolledDueDate, execution } = debt;
        return amendInvoice(
          debt,
          { kind: 'amendment', changed: ['amount'], amount, dueDate: DUE, bill: {} },
          { amendedAt: at(day) },
          { at: at(day), planned: { regua, rolledDueDate, execution, firstStepAt: at(day) }, ...FACTS },
        );
      },
  ),
  fc.constant<Happens>((debt, day) =>
    debt.status === 'open' ? cancelInvoice(debt, { at: at(day), holidays: [] }) : undefined,
  ),
  fc.constant<Happens>((debt, day) => {
    const given = { batch: 'carteira', withdrawnAt: at(day), tellFrom: at(day), at: at(day), holidays: [] };
    const decided =
      debt.status === 'open' || debt.status === 'settled' ? withdrawInvoice(debt, given) : undefined;
    return decided?.kind === 'change' ? decided : undefined;
  }),
);

const history = fc.array(fc.tuple(happenings, fc.integer({ min: 0, max: 9 })), { maxLength: 8 });

function play(steps: readonly (readonly [Happens, number])[], first: Debt = aDebt('open')): Debt {
  let debt: Debt = first;
  let day = -3;
  for (const [index, [happens, later]] of steps.entries()) {
    day += later;
    const decided = happens(debt, day, String(index));
    if (decided && 'set' in decided) debt = evolve(debt, decided) as Debt;
  }
  return debt;
}

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
  const plan = {
    by: 'person' as const,
    madeAt: at(10),
    instalments: [
      { amount: 55_000, dueDate: addDays(DUE, 20) },
      { amount: 55_000, dueDate: addDays(DUE, 50) },
    ],
  };
  const FACTS_OF_PLAN = {
    ...{
      needsPerson: false,
      isPrescribed: false,
      breach: { days: 5, instalments: 1 },
      maxDays: 90,
      costsPercent: 20,
      holidays: [],
    },
    firstLook: '2026-05-30T03:00:00.000Z',
    idsOf: (_: number, number: number) => ({ debtId: `part-${number}`, invoiceId: `NF-1-${number}` }),
  };
  const onPlan = (paid: number): Debt =>
    play([
      [pays(paid), 3],
      [(debt) => makePaymentPlan(debt as OpenDebt, plan, FACTS_OF_PLAN), 10],
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
    const cheap = { ...plan, instalments: [{ amount: 60_000, dueDate: addDays(DUE, 20) }] };
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
