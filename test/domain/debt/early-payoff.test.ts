import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#domain/calendar/days.ts';
import { planPartOf } from '#domain/debt/allot-plan-money.ts';
import { earlyPayoff } from '#domain/debt/early-payoff.ts';
import type { Debt } from '#schemas/records/debt.ts';
import type { PaymentPlan } from '#schemas/records/negotiation.ts';
import { aDebt, aPaymentPlan } from '#test/builders/debt.ts';

const ON = '2026-05-08';
const CASH = 102_100;

/** A plan of payments, each some days after the agreement, against a cash price. */
const planOf = (
  payments: readonly (readonly [amount: number, days: number])[],
  cashPrice = CASH,
): PaymentPlan => {
  const total = payments.reduce((sum, [amount]) => sum + amount, 0);
  return aPaymentPlan({
    total,
    cash: { cashPrice, on: ON },
    instalments: payments.map(([amount, days], index) => ({
      number: index + 1,
      amount,
      dueDate: addDays(ON, days),
      exempt: 0,
      debtId: `instalment-${index + 1}`,
      invoiceId: `NF-1-acordo1-parcela${index + 1}`,
    })),
  });
};
/** Of a debt that costs more by itself than its plan. */
const earlyOn = (plan: PaymentPlan, day: string, payments: Debt['payments'] = {}, amount = 9_000_000) => {
  const whole = aDebt('onPaymentPlan', { paymentPlans: [plan], payments, amount });
  return earlyPayoff(
    whole,
    plan,
    plan.instalments.map((part) => planPartOf(part, undefined, whole)),
    day,
  );
};
const PLAN = planOf([
  [30_000, 3],
  [38_000, 34],
  [38_000, 64],
]);

describe('what settles a payment plan early', () => {
  it('is the cash price on the day of the agreement, less at most a centavo for each instalment', () => {
    const { amount, unreduced } = earlyOn(PLAN, ON);
    expect(unreduced).toBe(106_000);
    expect(CASH - amount).toBeLessThanOrEqual(3);
    expect(amount).toBeLessThanOrEqual(CASH);
  });

  it('is the last instalment on its day, and what an instalment costs is not less once it is due', () => {
    const paid = (amount: number, paidAt: string) =>
      ({ amount, paidAt, method: 'pix', receivedAt: paidAt }) as const;
    const payments = { a: paid(30_000, '2026-05-11T15:00:00Z'), b: paid(38_000, '2026-06-11T15:00:00Z') };
    expect(earlyOn(PLAN, addDays(ON, 64), payments)).toEqual({ amount: 38_000, unreduced: 38_000 });
    expect(earlyOn(PLAN, addDays(ON, 63), payments).amount).toBeLessThan(38_000);
  });

  it('is never more than the debt would cost without its plan, which settles it too', () => {
    expect(earlyOn(PLAN, addDays(ON, 3), {}, 100_000).amount).toBe(102_200);
    expect(earlyOn(PLAN, addDays(ON, 3)).amount).toBeGreaterThan(102_200);
  });

  it('is what the instalments are where nothing was financed', () => {
    expect(
      earlyOn(
        planOf([
          [50_000, 3],
          [52_100, 34],
        ]),
        ON,
      ),
    ).toEqual({ amount: CASH, unreduced: CASH });
  });

  it('is reduced by no rate when the plan has no cash price: it was made with a company', () => {
    const { cash: _, ...plan } = PLAN;
    expect(earlyOn(plan, ON).unreduced).toBe(106_000);
  });

  it('never falls from one day to the next, is never more than the instalments, and never less than the cash price but for centavos', () => {
    const rest = fc.array(fc.integer({ min: 5_000, max: 60_000 }), { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(
        fc.integer({ min: 5_000, max: 60_000 }),
        rest,
        fc.integer({ min: 60, max: 100 }),
        (entry, others, percent) => {
          const payments = [entry, ...others].map((amount, index) => [amount, 3 + 31 * index] as const);
          const total = payments.reduce((sum, [amount]) => sum + amount, 0);
          const cashPrice = entry + Math.ceil(((total - entry) * percent) / 100);
          const plan = planOf(payments, cashPrice);
          const whole = aDebt('onPaymentPlan', { paymentPlans: [plan], amount: 9_000_000 });
          const parts = plan.instalments.map((part) => planPartOf(part, undefined, whole));
          let before = 0;
          for (let days = 0; days <= 3; days += 1) {
            const { amount, unreduced } = earlyPayoff(whole, plan, parts, addDays(ON, days));
            expect(amount).toBeGreaterThanOrEqual(before);
            expect(amount).toBeLessThanOrEqual(unreduced);
            expect(amount).toBeGreaterThanOrEqual(cashPrice - payments.length);
            before = amount;
          }
          expect(earlyPayoff(whole, plan, parts, ON).amount).toBeLessThanOrEqual(cashPrice);
        },
      ),
      { numRuns: 60 },
    );
  });
});
