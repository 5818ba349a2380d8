import { expect, it } from 'vitest';
import { hasPlanInForce, planInForce } from '#domain/debt/plan-in-force.ts';
import { aDebt, aPaymentPlan, ISSUED_STATUSES } from '#test/builders/debt.ts';

it.each(ISSUED_STATUSES)(
  'of a debt that is %s, a plan that has not ended holds only while instalments are in its place',
  (status) => {
    const debt = aDebt(status, { paymentPlans: [aPaymentPlan()] });
    expect(hasPlanInForce(debt)).toBe(status === 'onPaymentPlan' || status === 'caseOpen');
  },
);

it.each(['kept', 'broken', 'replaced'] as const)('a plan that was %s holds no more', (ended) => {
  const debt = aDebt('onPaymentPlan', { paymentPlans: [aPaymentPlan({ ended })] });
  expect([planInForce(debt), hasPlanInForce(debt)]).toEqual([undefined, false]);
});
