import { describe, expect, it } from 'vitest';
import { breakPaymentPlan } from '#domain/debt/commands/break-payment-plan.ts';
import { aDebt, anAssignment, anInstalment, aPayment } from '#test/builders/debt.ts';

const END = { otherOpenDebts: 1, holidays: [] };

describe('a broken payment plan', () => {
  const AT_JUNE = '2026-06-25T15:00:00Z';

  it('brings the debt back, less what was paid of its instalments', () => {
    const payments = { 'psp/0': aPayment(1_000, '2026-05-07'), 'psp/1': aPayment(51_150, '2026-05-11') };
    const parts = [anInstalment(1, 51_150, '2026-05-11')];
    const decision = breakPaymentPlan(aDebt('onPaymentPlan', { payments }), { ...END, at: AT_JUNE, parts });
    expect(decision.set).toMatchObject({
      status: 'open',
      paymentPlans: [{ ended: 'broken' }],
      writeOffs: {},
    });
    expect(decision.events).toMatchObject([
      { type: 'PaymentPlanBroken.v1', occasion: '1', detail: { at: AT_JUNE, number: 1, received: 51_150 } },
    ]);
    expect(decision.events[0]?.detail).toHaveProperty('owed', expect.any(Number));
    // The money is on the debt: what is on the instalment is a share of it.
    expect(decision.set).not.toHaveProperty('payments');
    expect(decision.effects).toEqual([
      { kind: 'writeSummary' },
      { kind: 'closeInstalments', plan: 1, at: AT_JUNE },
    ]);
  });

  it('hands the debt over if its credit was assigned: no code paid the instalments, and nobody broke the plan', () => {
    const debt = aDebt('onPaymentPlan', { assigned: anAssignment() });
    const decision = breakPaymentPlan(debt, { ...END, at: AT_JUNE, parts: [] });
    expect(decision).toMatchObject({
      set: {
        status: 'handedOver',
        handedOver: { at: AT_JUNE, reason: 'assigned' },
        paymentPlans: [{ ended: 'assigned' }],
      },
      effects: [{ kind: 'writeSummary' }, { kind: 'closeInstalments', plan: 1, at: AT_JUNE }],
    });
    expect(decision.events.map(({ type }) => type)).toEqual(['DebtHandedOver.v1']);
  });

  it('settles the debt when they paid all that is owed by then', () => {
    const payments = { 'psp/1': aPayment(110_000, '2026-05-11') };
    const decision = breakPaymentPlan(aDebt('onPaymentPlan', { payments }), {
      ...END,
      at: AT_JUNE,
      parts: [],
    });
    expect(decision).toMatchObject({
      set: { status: 'settled', settledAt: AT_JUNE, writeOffs: {}, paymentPlans: [{ ended: 'broken' }] },
      events: [
        { type: 'PaymentPlanBroken.v1', detail: { received: 110_000, owed: 0 } },
        { type: 'DebtSettled.v1', occasion: 'payment-plan-1', detail: { by: 'payment-plan', waived: 0 } },
      ],
      effects: [
        { kind: 'writeSummary' },
        { kind: 'closeInstalments', plan: 1, at: AT_JUNE },
        { kind: 'releaseCreditHold' },
      ],
    });
  });
});
