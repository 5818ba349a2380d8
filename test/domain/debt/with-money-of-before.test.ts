import { expect, it } from 'vitest';
import { withMoneyOfBefore } from '#domain/debt/with-money-of-before.ts';
import { aDebt, anInstalment, aPayment } from '#test/builders/debt.ts';

it('a debt takes what is on its instalments alone, with the instalment that it names', () => {
  const whole = aDebt('onPaymentPlan', { payments: { own: aPayment(1_000, '2026-05-09') } });
  expect(withMoneyOfBefore(whole, [anInstalment(2, 40_000, '2026-05-11')])).toEqual({
    payments: {
      own: aPayment(1_000, '2026-05-09'),
      'psp/2': { ...aPayment(40_000, '2026-05-11'), instalment: { plan: 1, number: 2 } },
    },
    refunds: {},
  });
});

it('shares of what the debt has are no money of their own', () => {
  const whole = aDebt('onPaymentPlan', { payments: { 'psp/2': aPayment(60_000, '2026-05-11') } });
  expect(withMoneyOfBefore(whole, [anInstalment(2, 40_000, '2026-05-11')])).toBeUndefined();
});
