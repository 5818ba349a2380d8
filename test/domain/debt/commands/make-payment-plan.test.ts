import { describe, expect, it } from 'vitest';
import { isSamePlan, makePaymentPlan } from '#domain/debt/commands/make-payment-plan.ts';
import { aDebt, aPaymentPlan } from '#test/builders/debt.ts';

const AT = '2026-05-08T15:00:00Z';
const INSTALMENTS = [
  { amount: 51_150, dueDate: '2026-05-11' },
  { amount: 51_150, dueDate: '2026-06-11' },
];
const GIVEN = { by: 'debtor', madeAt: AT, instalments: INSTALMENTS } as const;
/** The plan is looked at when its first instalment may be missed. */
const LOOK = { kind: 'lookAtPlan', notBefore: '2026-05-30T03:00:00.000Z' } as const;
const FACTS = {
  needsPerson: false,
  isPrescribed: false,
  breach: { days: 10, instalments: 1 },
  maxDays: 1826,
  costsPercent: 20,
  holidays: [],
  firstLook: LOOK.notBefore,
  idsOf: (plan: number, number: number) => ({
    debtId: `instalment-${number}`,
    invoiceId: `NF-1-acordo${plan}-parcela${number}`,
  }),
};

const REPORTED_AT = '2026-05-08T14:00:00Z';

describe('a payment plan', () => {
  it('puts instalments in the place of the debt; what is above the principal is exempt, a share of each', () => {
    const offer = { id: 'a/b/2x', reason: 'Parcelado' };
    const debt = aDebt('open', { sellerId: 'vendedor-1' });
    const plan = { ...aPaymentPlan(), offer, cash: { cashPrice: 102_100, on: '2026-05-08' } };
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
      effects: [{ kind: 'reEvaluate' }, { kind: 'writeSummary' }, LOOK],
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

  it('is refused when an instalment falls due before the day of the agreement, and not on it', () => {
    const due = (dueDate: string) =>
      makePaymentPlan(aDebt('open'), { ...GIVEN, instalments: [{ amount: 40_000, dueDate }] }, FACTS);
    expect(due('2026-05-07')).toMatchObject({ kind: 'refused', reason: 'instalment-past' });
    expect(due('2026-05-08')).toMatchObject({ kind: 'change' });
  });

  it('comes after the payment plans before it, and brings a debt that was handed over a new version', () => {
    const before = aPaymentPlan({ ended: 'broken' });
    const decision = makePaymentPlan(aDebt('handedOver', { paymentPlans: [before] }), GIVEN, FACTS);
    expect(decision).toMatchObject({
      set: {
        version: 3,
        paymentPlans: [before, { number: 2, instalments: [{ invoiceId: 'NF-1-acordo2-parcela1' }, {}] }],
      },
      effects: [{ kind: 'startExecution' }, { kind: 'writeSummary' }, LOOK],
    });
  });

  it.each([
    { reason: 'needs-person', given: GIVEN, facts: { needsPerson: true } },
    { reason: 'needs-person', given: { ...GIVEN, by: 'person' as const }, facts: { needsPerson: true } },
    { reason: 'needs-person', given: GIVEN, facts: { isPrescribed: true } },
    { reason: 'needs-person', given: { ...GIVEN, by: 'person' as const }, facts: { isPrescribed: true } },
  ])('is refused: $reason', ({ reason, given, facts }) => {
    expect(makePaymentPlan(aDebt('open'), given, { ...FACTS, ...facts })).toEqual({
      kind: 'refused',
      reason,
    });
  });

  it('that a person agrees on is made of no instalment', () => {
    const given = { ...GIVEN, by: 'person' } as const;
    const instalment = aDebt('open', { instalmentOf: { debtId: 'whole', number: 1 } });
    expect(makePaymentPlan(instalment, given, FACTS)).toEqual({ kind: 'refused', reason: 'onPaymentPlan' });
  });

  it.each([
    { what: 'on the last day that is allowed', dueDate: '2026-06-07', allowed: true },
    { what: 'a day later', dueDate: '2026-06-08', allowed: false },
    { what: 'ten years later', dueDate: '2036-05-15', allowed: false },
  ])('with its last instalment due $what is allowed: $allowed', ({ dueDate, allowed }) => {
    const given = { ...GIVEN, madeAt: '2026-05-08T15:00:00Z', instalments: [{ amount: 100_000, dueDate }] };
    const decision = makePaymentPlan(aDebt('open'), given, { ...FACTS, maxDays: 30 });
    expect(decision).toMatchObject(
      allowed ? { kind: 'change' } : { kind: 'refused', reason: 'instalment-too-far' },
    );
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
    {
      what: 'a plan that broke, of the same report',
      debt: aDebt('open', { paymentPlans: [aPaymentPlan({ ended: 'broken', reportedAt: REPORTED_AT })] }),
      instalments: INSTALMENTS,
      same: true,
    },
    {
      what: 'a plan that broke, of another report',
      debt: aDebt('open', { paymentPlans: [aPaymentPlan({ ended: 'broken' })] }),
      instalments: INSTALMENTS,
      same: false,
    },
    {
      what: 'before the invoice',
      debt: aDebt('awaitingInvoice'),
      instalments: INSTALMENTS,
      same: false,
    },
  ])('is the same again with $what: $same', ({ debt, instalments, same }) => {
    expect(isSamePlan({ instalments, reportedAt: REPORTED_AT })(debt)).toBe(same);
  });
});
