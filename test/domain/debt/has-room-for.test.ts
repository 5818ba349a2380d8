import { expect, it } from 'vitest';
import { hasRoomFor, MOST_BEFORE_INVOICE, MOST_PAYMENTS } from '#domain/debt/has-room-for.ts';
import type { Payment } from '#schemas/records/debt.ts';
import { aDebt } from '#test/builders/debt.ts';

const AT = '2026-05-05T12:00:00Z';
const paid = (amount: number): Payment => ({ amount, paidAt: AT, method: 'pix', receivedAt: AT });
const many = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`psp/${index}`, paid(1)]));
const FULL = { payments: many(MOST_PAYMENTS) };
const REST = 100_000 - MOST_PAYMENTS;

it.each([
  { what: 'one more of one centavo', debt: aDebt('open', FULL), paymentId: 'psp/new', amount: 1, has: false },
  {
    what: 'the last that it has room for',
    debt: aDebt('open', { payments: many(MOST_PAYMENTS - 1) }),
    paymentId: 'psp/new',
    amount: 1,
    has: true,
  },
  { what: 'one that it has already', debt: aDebt('open', FULL), paymentId: 'psp/7', amount: 1, has: true },
  {
    what: 'the one that settles it',
    debt: aDebt('open', FULL),
    paymentId: 'psp/new',
    amount: REST,
    has: true,
  },
  {
    what: 'one centavo less',
    debt: aDebt('open', FULL),
    paymentId: 'psp/new',
    amount: REST - 1,
    has: false,
  },
  { what: 'a late excess', debt: aDebt('settled', FULL), paymentId: 'psp/new', amount: REST, has: false },
  {
    what: 'any sum before its invoice, when as many wait for that as it can apply at once',
    debt: aDebt('awaitingInvoice', { payments: many(MOST_BEFORE_INVOICE) }),
    paymentId: 'psp/new',
    amount: REST,
    has: false,
  },
  {
    what: 'the last that can wait for its invoice',
    debt: aDebt('awaitingInvoice', { payments: many(MOST_BEFORE_INVOICE - 1) }),
    paymentId: 'psp/new',
    amount: 1,
    has: true,
  },
  {
    what: 'one that waits for its invoice already',
    debt: aDebt('awaitingInvoice', { payments: many(MOST_BEFORE_INVOICE) }),
    paymentId: 'psp/7',
    amount: 1,
    has: true,
  },
])('a debt has room for $what: $has', ({ debt, paymentId, amount, has }) => {
  expect(hasRoomFor(debt, { paymentId, ...paid(amount) })).toBe(has);
});
