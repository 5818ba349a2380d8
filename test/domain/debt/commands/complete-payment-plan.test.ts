import { expect, it } from 'vitest';
import { completePaymentPlan } from '#domain/debt/commands/complete-payment-plan.ts';
import { aDebt, anInstalment, aPayment, aPaymentPlan } from '#test/builders/debt.ts';

const END = { at: '2026-06-11T15:00:00Z', otherOpenDebts: 1, holidays: [] };

it('a payment plan of which every instalment was paid settles the debt, and waives what they did not ask for', () => {
  const parts = [anInstalment(1, 51_150, '2026-05-11'), anInstalment(2, 51_150, '2026-06-11')];
  const payments = { 'psp/1': aPayment(51_150, '2026-05-11'), 'psp/2': aPayment(51_150, '2026-06-11') };
  const decision = completePaymentPlan(aDebt('onPaymentPlan', { payments }), { ...END, parts });
  expect(decision).toMatchObject({
    kind: 'change',
    set: {
      status: 'settled',
      settledAt: END.at,
      paymentPlans: [{ ...aPaymentPlan(), ended: 'kept' }],
      writeOffs: { 'rule/payment-plan-1': { on: '2026-06-11', at: END.at, by: 'rule' } },
    },
    events: [
      {
        type: 'DebtSettled.v1',
        occasion: 'payment-plan-1',
        detail: {
          by: 'payment-plan',
          received: 102_300,
          writtenOff: 0,
          daysLate: 37,
          otherOpenDebts: 1,
          released: false,
        },
      },
    ],
    effects: [{ kind: 'writeSummary' }, { kind: 'releaseCreditHold' }],
  });
  const [settled] = decision.events;
  expect(decision.set.writeOffs?.['rule/payment-plan-1']?.amount).toBe(
    settled?.type === 'DebtSettled.v1' ? settled.detail.waived : 0,
  );
});
