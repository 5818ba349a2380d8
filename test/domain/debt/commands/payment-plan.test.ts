import { describe, expect, it } from 'vitest';
import { breakPaymentPlan, startBreakingPlan } from '#domain/debt/commands/break-payment-plan.ts';
import { completePaymentPlan } from '#domain/debt/commands/complete-payment-plan.ts';
import { isSamePlan, makePaymentPlan } from '#domain/debt/commands/make-payment-plan.ts';
import { aDebt, aPaymentPlan } from '#test/builders/debt.ts';

const AT = '2026-05-08T15:00:00Z';
const INSTALMENTS = [
  { amount: 51_150, dueDate: '2026-05-11' },
  { amount: 51_150, dueDate: '2026-06-11' },
];
const GIVEN = { by: 'debtor', madeAt: AT, instalments: INSTALMENTS } as const;
const FACTS = {
  needsPerson: false,
  isPrescribed: false,
  breach: { days: 10, instalments: 1 },
  idsOf: (plan: number, number: number) => ({
    debtId: `instalment-${number}`,
    invoiceId: `NF-1-acordo${plan}-parcela${number}`,
  }),
};

describe('a payment plan', () => {
  it('puts instalments in the place of the debt; what is above the principal is exempt, a share of each', () => {
    const offer = { id: 'a/b/2x', reason: 'Parcelado' };
    const debt = aDebt('open', { sellerId: 'vendedor-1' });
    const plan = { ...aPaymentPlan(), offer };
    expect(makePaymentPlan(debt, { ...GIVEN, offer }, FACTS)).toEqual({
      kind: 'change',
      set: { status: 'onPaymentPlan', paymentPlans: [plan] },
      remove: [],
      sends: {},
      events: [
        {
          type: 'PaymentPlanMade.v1',
          occasion: '1',
          detail: {
            at: AT,
            debtorId: 'debtor-of-NF-1',
            sellerId: 'vendedor-1',
            number: 1,
            by: 'debtor',
            offerId: 'a/b/2x',
            total: 102_300,
            instalments: plan.instalments,
          },
        },
      ],
      effects: [{ kind: 'reEvaluate' }, { kind: 'writeSummary' }],
      isNote: false,
    });
  });

  it('of less than the principal exempts nothing', () => {
    const instalments = [{ amount: 40_000, dueDate: '2026-05-11' }];
    const decision = makePaymentPlan(aDebt('open'), { ...GIVEN, instalments }, FACTS);
    expect(decision).toMatchObject({
      set: { paymentPlans: [{ total: 40_000, instalments: [{ exempt: 0 }] }] },
    });
  });

  it('comes after the payment plans before it, and brings a debt that was handed over a new version', () => {
    const before = aPaymentPlan({ ended: 'broken' });
    const decision = makePaymentPlan(aDebt('handedOver', { paymentPlans: [before] }), GIVEN, FACTS);
    expect(decision).toMatchObject({
      set: {
        version: 3,
        paymentPlans: [before, { number: 2, instalments: [{ invoiceId: 'NF-1-acordo2-parcela1' }, {}] }],
      },
      effects: [{ kind: 'startExecution' }, { kind: 'writeSummary' }],
    });
  });

  it.each([
    { reason: 'needs-person', given: GIVEN, facts: { needsPerson: true } },
    { reason: 'needs-person', given: { ...GIVEN, by: 'person' as const }, facts: { needsPerson: true } },
    { reason: 'needs-person', given: GIVEN, facts: { isPrescribed: true } },
  ])('is refused: $reason', ({ reason, given, facts }) => {
    expect(makePaymentPlan(aDebt('open'), given, { ...FACTS, ...facts })).toEqual({
      kind: 'refused',
      reason,
    });
  });

  it('that a person agrees on is made of a prescribed debt, and none of an instalment', () => {
    const given = { ...GIVEN, by: 'person' } as const;
    expect(makePaymentPlan(aDebt('open'), given, { ...FACTS, isPrescribed: true }).kind).toBe('change');
    const instalment = aDebt('open', { instalmentOf: { debtId: 'whole', number: 1 } });
    expect(makePaymentPlan(instalment, given, FACTS)).toEqual({ kind: 'refused', reason: 'onPaymentPlan' });
  });

  it.each([
    { what: 'the same instalments', debt: aDebt('onPaymentPlan'), instalments: INSTALMENTS, same: true },
    { what: 'one less', debt: aDebt('onPaymentPlan'), instalments: INSTALMENTS.slice(1), same: false },
    {
      what: 'another amount',
      debt: aDebt('onPaymentPlan'),
      instalments: INSTALMENTS.map((one) => ({ ...one, amount: 1 })),
      same: false,
    },
    {
      what: 'another day',
      debt: aDebt('onPaymentPlan'),
      instalments: INSTALMENTS.map((one) => ({ ...one, dueDate: '2026-07-11' })),
      same: false,
    },
    { what: 'no plan that holds', debt: aDebt('open'), instalments: [], same: false },
  ])('is the same again with $what: $same', ({ debt, instalments, same }) => {
    expect(isSamePlan({ instalments })(debt)).toBe(same);
  });
});

const payment = (amount: number, day: string) => ({
  amount,
  paidAt: `${day}T15:00:00Z`,
  method: 'pix' as const,
  receivedAt: `${day}T15:00:00Z`,
});
const instalment = (number: number, amount: number, day: string) =>
  aDebt('settled', {
    debtId: `instalment-${number}`,
    amount,
    instalmentOf: { debtId: 'whole', number },
    payments: { [`psp/${number}`]: payment(amount, day) },
    settledAt: `${day}T15:00:00Z`,
  });
const END = { at: '2026-06-11T15:00:00Z', otherOpenDebts: 1, holidays: [] };

it('a payment plan of which every instalment was paid settles the debt, and waives what they did not ask for', () => {
  const parts = [instalment(1, 51_150, '2026-05-11'), instalment(2, 51_150, '2026-06-11')];
  const decision = completePaymentPlan(aDebt('onPaymentPlan'), { ...END, parts });
  expect(decision).toMatchObject({
    kind: 'change',
    set: {
      status: 'settled',
      settledAt: END.at,
      payments: { 'psp/1': { amount: 51_150 }, 'psp/2': { amount: 51_150 } },
      refunds: {},
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

it('a payment plan that is about to be broken says so, and nothing else changes', () => {
  const decision = startBreakingPlan(aDebt('onPaymentPlan'));
  expect(decision.set).toEqual({ paymentPlans: [{ ...aPaymentPlan(), ended: 'breaking' }] });
  expect([decision.events, decision.effects]).toEqual([[], []]);
});

describe('a broken payment plan', () => {
  const AT_JUNE = '2026-06-25T15:00:00Z';

  it('brings the debt back, less what was paid of its instalments', () => {
    const parts = [instalment(1, 51_150, '2026-05-11'), aDebt('cancelled', { debtId: 'instalment-2' })];
    const debt = aDebt('onPaymentPlan', { payments: { 'psp/0': payment(1_000, '2026-05-07') } });
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
    const parts = [instalment(1, 110_000, '2026-05-11')];
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
