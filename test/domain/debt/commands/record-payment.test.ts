import { describe, expect, it } from 'vitest';
import { type RecordPayment, recordPayment } from '#domain/debt/commands/record-payment.ts';
import { MOST_PAYMENTS } from '#domain/debt/has-room-for.ts';
import { aDebt, aPromise } from '#test/builders/debt.ts';

const AT = '2026-05-08T16:00:00Z';
const payment = (given: Partial<RecordPayment> = {}): RecordPayment => ({
  paymentId: 'psp/1',
  amount: 102_100,
  paidAt: '2026-05-08T15:00:00Z',
  method: 'pix',
  receivedAt: AT,
  ...given,
});
const FACTS = { otherOpenDebts: 0, holidays: [] };
const OWED = ['open', 'promised', 'caseOpen', 'onPaymentPlan', 'handedOver'] as const;
const FIGURES = {
  at: AT,
  paymentId: 'psp/1',
  method: 'pix',
  paidAt: '2026-05-08T15:00:00Z',
  amount: 102_100,
};
const { paymentId: _id, ...ENTRY } = payment();

describe('a payment', () => {
  it('before its invoice waits for it', () => {
    expect(recordPayment(aDebt('awaitingInvoice'), payment(), FACTS)).toEqual({
      kind: 'change',
      set: { payments: { 'psp/1': ENTRY } },
      remove: [],
      sends: {},
      events: [{ type: 'PaymentUnapplied.v1', occasion: 'psp/1', detail: FIGURES }],
      effects: [],
      isNote: false,
    });
  });

  it.each(OWED)('of all that is owed settles a debt that is %s', (status) => {
    expect(recordPayment(aDebt(status), payment({ amount: 110_000 }), FACTS)).toMatchObject({
      kind: 'change',
      set: { status: 'settled', settledAt: AT, payments: { 'psp/1': { amount: 110_000 } }, writeOffs: {} },
      events: [
        { type: 'PaymentApplied.v1', occasion: 'psp/1', detail: { waived: 0, balance: 0, late: false } },
        {
          type: 'DebtSettled.v1',
          occasion: 'psp/1',
          detail: { by: 'payment', settledAt: AT, daysLate: 3, otherOpenDebts: 0, released: true },
        },
      ],
      effects: [
        { kind: 'endWait', event: 'settled' },
        { kind: 'writeSummary' },
        { kind: 'releaseCreditHold' },
      ],
      isNote: false,
    });
  });

  it.each([
    { status: 'open', count: MOST_PAYMENTS - 2, reason: undefined },
    { status: 'open', count: MOST_PAYMENTS - 1, reason: 'too-many-payments' },
    { status: 'promised', count: MOST_PAYMENTS - 1, reason: 'too-many-payments' },
    { status: 'caseOpen', count: MOST_PAYMENTS - 1, reason: undefined },
  ] as const)(
    'of one centavo, after $count others, of a debt that is $status: a person has it because of $reason',
    ({ status, count, reason }) => {
      const payments = Object.fromEntries(
        Array.from({ length: count }, (_, index) => [`psp/c-${index}`, { ...ENTRY, amount: 1 }]),
      );
      const { set } = recordPayment(aDebt(status, { payments }), payment({ amount: 1 }), FACTS);
      expect(set.handedOver?.reason).toBe(reason);
    },
  );

  it.each(OWED)('of a part leaves a debt that is %s as it is', (status) => {
    const decision = recordPayment(aDebt(status), payment({ amount: 40_000 }), FACTS);
    expect(decision.set).toEqual({ payments: { 'psp/1': { ...ENTRY, amount: 40_000 } } });
    expect(decision.events).toMatchObject([
      {
        type: 'PaymentApplied.v1',
        detail: { ...FIGURES, amount: 40_000, applied: 40_000, excess: 0, waived: 0, late: false },
      },
    ]);
    expect(decision.effects).toEqual([
      { kind: 'writeSummary' },
      ...(status === 'onPaymentPlan' ? [{ kind: 'allotMoney' }] : []),
    ]);
  });

  describe('of a debt on a payment plan', () => {
    const instalment = { plan: 1, number: 1 };

    it('that names an instalment never settles the debt by itself, however much it is', () => {
      const decision = recordPayment(
        aDebt('onPaymentPlan'),
        { ...payment({ amount: 110_000 }), instalment },
        FACTS,
      );
      expect(decision.set).not.toHaveProperty('status');
      expect(decision.events).toMatchObject([
        { type: 'PaymentApplied.v1', detail: { applied: 102_300, excess: 7_700, balance: 0 } },
      ]);
    });

    it('states what is left of the plan, and of the first instalment what is more goes on to the next', () => {
      const decision = recordPayment(
        aDebt('onPaymentPlan'),
        { ...payment({ amount: 60_000 }), instalment },
        FACTS,
      );
      expect(decision.events).toMatchObject([{ detail: { applied: 60_000, excess: 0, balance: 42_300 } }]);
    });
  });

  it('keeps the payments before it, and counts other debts that are owed', () => {
    const payments = { 'psp/0': { ...ENTRY, amount: 100_000 } };
    const decision = recordPayment(aDebt('open', { payments }), payment({ amount: 3_000 }), {
      ...FACTS,
      otherOpenDebts: 2,
    });
    expect(Object.keys(decision.set.payments ?? {})).toEqual(['psp/0', 'psp/1']);
    expect(decision.events[1]).toMatchObject({ detail: { otherOpenDebts: 2, released: false } });
  });

  it('of the principal waives charges within the creditor’s rule', () => {
    const terms = {
      ...aDebt('open').terms,
      whenOnlyChargesAreLeft: { waiveUpTo: 5_000, above: 'uphold' as const },
    };
    const decision = recordPayment(aDebt('open', { terms }), payment({ amount: 100_000 }), FACTS);
    // The fine of 2% and three days at 1% a month.
    expect(decision.set).toMatchObject({
      status: 'settled',
      writeOffs: { 'rule/psp/1': { amount: 2_100, on: '2026-05-08', at: AT, by: 'rule' } },
    });
    expect(decision.events).toMatchObject([{ detail: { waived: 2_100 } }, { detail: { waived: 2_100 } }]);
  });

  describe('that leaves only charges, which a person has to decide on,', () => {
    const terms = { ...aDebt('open').terms, whenOnlyChargesAreLeft: { waiveUpTo: 0, above: 'ask' as const } };
    const principal = payment({ amount: 100_100 });

    it.each(['open', 'promised'] as const)('hands a debt over that is %s', (status) => {
      const decision = recordPayment({ ...aDebt(status), terms }, principal, FACTS);
      expect(decision).toMatchObject({
        set: {
          status: 'handedOver',
          handedOver: { at: AT, reason: 'only-charges-left' },
          payments: { 'psp/1': { amount: 100_100 } },
        },
        events: [
          { type: 'PaymentApplied.v1' },
          {
            type: 'DebtHandedOver.v1',
            occasion: '2/only-charges-left',
            detail: { at: AT, reason: 'only-charges-left', daysLate: 3 },
          },
        ],
        effects: [{ kind: 'endWait', event: 'closed' }, { kind: 'writeSummary' }],
      });
      expect('promises' in decision.set).toBe(status === 'promised');
    });

    it('voids the promise that holds', () => {
      const decision = recordPayment({ ...aDebt('promised'), terms }, principal, FACTS);
      expect(decision.set.promises).toEqual([aPromise({ ended: 'void' })]);
    });

    it.each(['caseOpen', 'onPaymentPlan', 'handedOver'] as const)('leaves a debt that is %s', (status) => {
      const decision = recordPayment({ ...aDebt(status), terms }, principal, FACTS);
      expect('status' in decision.set).toBe(false);
      expect(decision.events.map(({ type }) => type)).toEqual(['PaymentApplied.v1']);
    });
  });

  it.each(['settled', 'cancelled'] as const)(
    'of a debt that is %s has a receipt of its own, at once',
    (status) => {
      const receiptAt = '2026-05-08T16:00:00.000Z';
      const courtesy = { kind: 'sendCourtesy', by: 'payment', notBefore: receiptAt, paymentId: 'psp/1' };
      const facts = { ...FACTS, receiptAt };
      const first = { 'psp/0': { ...ENTRY, amount: 110_000 } };
      const paid = aDebt(status, { payments: first });
      expect(recordPayment(paid, payment(), facts).effects).toContainEqual(courtesy);
      expect(recordPayment(paid, payment({ restores: 'psp/r1' }), facts).effects).not.toContainEqual(
        courtesy,
      );
      expect(recordPayment(paid, payment(), FACTS).effects).not.toContainEqual(courtesy);
    },
  );

  it('of a closed debt has none if it is so small that nobody would be asked for it', () => {
    const terms = { ...aDebt('cancelled').terms, whenLittleIsLeft: { upTo: 100, action: 'waive' as const } };
    const facts = { ...FACTS, receiptAt: '2026-05-08T16:00:00.000Z' };
    const kinds = (amount: number) =>
      recordPayment(aDebt('cancelled', { terms }), payment({ amount }), facts).effects.map(
        ({ kind }) => kind,
      );
    expect(kinds(100)).toEqual(['writeSummary']);
    expect(kinds(101)).toEqual(['writeSummary', 'sendCourtesy']);
  });

  it('of a cancelled debt is all too much', () => {
    const decision = recordPayment(aDebt('cancelled'), payment(), FACTS);
    expect(decision).toMatchObject({
      set: { payments: { 'psp/1': ENTRY } },
      events: [
        {
          type: 'PaymentApplied.v1',
          detail: { ...FIGURES, applied: 0, excess: 102_100, waived: 0, balance: 0, late: true },
        },
      ],
      effects: [{ kind: 'writeSummary' }],
    });
    expect('status' in decision.set).toBe(false);
  });

  it('of a settled debt is too much, except for what was written off after it was made', () => {
    const paid = aDebt('settled', { payments: { 'psp/0': { ...ENTRY, amount: 102_100 } } });
    expect(recordPayment(paid, payment(), FACTS)).toMatchObject({
      events: [{ detail: { applied: 0, excess: 102_100 } }],
    });
    const waived = aDebt('settled', {
      writeOffs: {
        'billing/1': { amount: 102_100, on: '2026-05-09', at: AT, by: 'person', reason: 'goodwill' },
      },
    });
    expect(recordPayment(waived, payment(), FACTS)).toMatchObject({
      events: [{ detail: { applied: 102_100, excess: 0 } }],
    });
  });

  it('that makes a refund good says which', () => {
    const decision = recordPayment(aDebt('open'), payment({ restores: 'psp/r1', of: 'psp/0' }), FACTS);
    expect(decision.events[0]).toMatchObject({ detail: { restores: 'psp/r1' } });
    expect(decision.set.payments?.['psp/1']).toMatchObject({ restores: 'psp/r1', of: 'psp/0' });
    expect(recordPayment(aDebt('cancelled'), payment({ restores: 'psp/r1' }), FACTS).events[0]).toMatchObject(
      {
        detail: { restores: 'psp/r1' },
      },
    );
  });
});

it('a rest that only waits takes the debt off its ladder, and nobody is written to', () => {
  const debt = aDebt('open', {
    terms: { ...aDebt('open').terms, whenLittleIsLeft: { upTo: 100, action: 'wait' } },
  });
  const paid = { paymentId: 'psp/1', amount: 99_999, method: 'pix' as const };
  const at = '2026-05-04T15:00:00Z';
  const decision = recordPayment(
    debt,
    { ...paid, paidAt: at, receivedAt: at },
    { otherOpenDebts: 0, holidays: [] },
  );
  expect(decision).toMatchObject({
    set: { status: 'handedOver', handedOver: { reason: 'little-left' } },
    events: [{ type: 'PaymentApplied.v1' }, { type: 'DebtHandedOver.v1', detail: { owed: 1 } }],
    effects: [{ kind: 'endWait', event: 'closed' }, { kind: 'writeSummary' }],
  });
});
