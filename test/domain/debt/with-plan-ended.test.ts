import { expect, it } from 'vitest';
import { withPlanEnded } from '#domain/debt/with-plan-ended.ts';
import { aDebt, aPaymentPlan } from '#test/builders/debt.ts';

it('the payment plan that holds is over, and those before it stay as they ended', () => {
  const [before, holds] = [aPaymentPlan({ ended: 'broken' }), aPaymentPlan({ number: 2 })];
  const debt = aDebt('onPaymentPlan', { paymentPlans: [before, holds] });
  expect(withPlanEnded(debt, 'replaced')).toEqual([before, { ...holds, ended: 'replaced' }]);
  expect(withPlanEnded({ paymentPlans: [before] }, 'replaced')).toEqual([before]);
});
