import fc from 'fast-check';
import { expect, it } from 'vitest';
import { amountsOf } from '#cli/results/amounts-of.ts';
import { IN_FULL, IN_SHORT } from '#cli/results/closing.ts';
import { makePaymentPlan } from '#domain/debt/commands/make-payment-plan.ts';
import { sumOf } from '#domain/debt/sum-of.ts';
import { askedFor } from '#domain/statement/asked-for.ts';
import { booksOf } from '#domain/statement/books.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { END, FACTS_OF_PLAN, type Happens, history, PLAN, pays, play } from '#test/builders/debt-history.ts';

const makesPlan: Happens = (debt) =>
  debt.status === 'open' ? makePaymentPlan(debt, PLAN, FACTS_OF_PLAN) : undefined;

const withPlan = fc
  .tuple(history, fc.boolean())
  .map(([steps, hasPlan]) => (hasPlan ? [...steps, [makesPlan, 10] as const] : steps));

/** The row of a debt, of which a part of the money came before the run. */
function amountsAfter(debt: Debt, share: number) {
  const books = booksOf(debt, [], END);
  const { debtId, invoiceId, creditorId, status } = debt;
  return amountsOf({
    ...{
      at: END,
      type: 'books',
      debtId,
      invoiceId,
      creditorId,
      status,
      next: null,
      waiting: 0,
      unreleased: undefined,
    },
    ...books,
    receivedBefore: Math.floor(books.received * share),
    ...askedFor(debt, [], books.owed, END),
  });
}

it('the amounts of a row close, whatever was paid, refunded, written off, amended or planned', () => {
  let plans = 0;
  fc.assert(
    fc.property(withPlan, fc.double({ min: 0, max: 1, noNaN: true }), (steps, share) => {
      const debt = play(steps);
      if (debt.paymentPlans.length > 0) plans += 1;
      const amounts = amountsAfter(debt, share);
      const sum = (of: readonly (keyof typeof amounts)[]) => of.reduce((all, one) => all + amounts[one], 0);
      for (const { added, takenOff } of [IN_FULL, IN_SHORT])
        expect(sum(added) - sum(takenOff), JSON.stringify(amounts)).toBe(amounts.owed);
      expect(amounts.owed - amounts.waivable).toBe(amounts.asked);
      expect(amounts.paidBefore + amounts.paid + amounts.overpaid).toBe(
        sumOf(debt.payments) - sumOf(debt.refunds),
      );
      for (const [name, amount] of Object.entries(amounts))
        if (name !== 'amended') expect(amount, name).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 500 },
  );
  expect(plans).toBeGreaterThan(20);
});

it('a row keeps the charges that were paid, and shows the principal that is owed', () => {
  const debt = play([[pays(50_000), 13]]);
  const paidOn10 = { fine: 2_000, interest: 333 };
  const { fine, interest, principal, owed, paid } = amountsAfter(debt, 0);
  expect({ fine, paid }).toEqual({ fine: paidOn10.fine, paid: 50_000 });
  // A payment goes to interest first, then to principal.
  expect(principal).toBe(100_000 - 50_000 + paidOn10.interest);
  expect(owed).toBe(100_000 + fine + interest - paid);
  expect(interest).toBeGreaterThan(paidOn10.interest);
});
