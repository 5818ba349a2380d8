import { describe, expect, it } from 'vitest';
import { breakPaymentPlan, startBreakingPlan } from '#domain/debt/commands/break-payment-plan.ts';
import { aDebt, anInstalment, aPayment, aPaymentPlan } from '#test/builders/debt.ts';

const END = { otherOpenDebts: 1, holidays: [] };

it('a payment plan that is about to be broken says so, and nothing else changes', () => {
  const decision = startBreakingPlan(aDebt('onPaymentPlan'));
  expect(decision.set).toEqual({ paymentPlans: [{ ...aPaymentPlan(), ended: 'breaking' }] });
  expect([decision.events, decision.effects]).toEqual([[], []]);
});

describe('a broken payment plan', () => {
  const AT_JUNE = '2026-06-25T15:00:00Z';

  it('brings the debt back, less what was paid of its instalments', () => {
    const parts = [anInstalment(1, 51_150, '2026-05-11'), aDebt('cancelled', { debtId: 'instalment-2' })];
    const debt = aDebt('onPaymentPlan', { payments: { 'psp/0': aPayment(1_000, '2026-05-07') } });
    const decision = breakPaymentPlan(debt, { ...END, at: AT_JUNE, parts });
    expect(decision.set).toMatchObject({
      status: 'open',
      payments: { 'psp/0': { amount: 1_000 }, 'psp/1': { amount: 51_150 } },
      paymentPlans: [{ ended: 'broken' }],
      writeOffs: {},
    });
    expect(decision.events).toMatchObject([
      { type: 'PaymentPlanBroken.v1', occasion: '1', detail: { at: AT_JUNE, number: 1, received: 51_150 } },
    ]);
    expect(decision.events[0]?.detail).toHaveProperty('owed', expect.any(Number));
    expect(decision.effects).toEqual([{ kind: 'writeSummary' }]);
  });

  it('settles the debt when they paid all that is owed by then', () => {
    const parts = [anInstalment(1, 110_000, '2026-05-11')];
    const decision = breakPaymentPlan(aDebt('onPaymentPlan'), { ...END, at: AT_JUNE, parts });
    expect(decision).toMatchObject({
      set: { status: 'settled', settledAt: AT_JUNE, writeOffs: {}, paymentPlans: [{ ended: 'broken' }] },
      events: [
        { type: 'PaymentPlanBroken.v1', detail: { received: 110_000, owed: 0 } },
        { type: 'DebtSettled.v1', occasion: 'payment-plan-1', detail: { by: 'payment-plan', waived: 0 } },
      ],
      effects: [{ kind: 'writeSummary' }, { kind: 'releaseCreditHold' }],
    });
  });
});
