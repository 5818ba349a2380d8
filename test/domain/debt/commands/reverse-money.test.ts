import { describe, expect, it } from 'vitest';
import { type ReverseMoney, reverseMoney, reverseSettled } from '#domain/debt/commands/reverse-money.ts';
import type { Payment } from '#schemas/records/debt.ts';
import { aDebt, aQuote } from '#test/builders/debt.ts';

const AT = '2026-05-15T15:00:00Z';
const PAID_AT = '2026-05-05T15:00:00Z';
const payment = (amount: number, given: Partial<Payment> = {}): Payment => ({
  amount,
  paidAt: PAID_AT,
  method: 'pix',
  receivedAt: PAID_AT,
  ...given,
});
const refund = (given: Partial<ReverseMoney> = {}): ReverseMoney => ({
  refundId: 'psp/r1',
  paymentId: 'psp/1',
  amount: 30_000,
  at: '2026-05-14T12:00:00Z',
  receivedAt: AT,
  kind: 'refund',
  ...given,
});
const { refundId: _id, ...ENTRY } = refund();
const FIGURES = {
  at: AT,
  refundId: 'psp/r1',
  paymentId: 'psp/1',
  kind: 'refund',
  amount: 30_000,
  reversedAt: '2026-05-14T12:00:00Z',
};
const PLANNED = {
  regua: 'padrao',
  rolledDueDate: '2026-05-05',
  execution: { debtId: 'x', version: 3, from: 'first', at: { 'hand-over': '2026-06-10T12:30:00Z' } },
  firstStepAt: '2026-05-16T12:30:00Z',
};
const WAY_BACK = { kind: 'ladder', planned: PLANNED } as const;

describe('money that goes back', () => {
  it('of an invoice that has not come is written beside its payment', () => {
    const debt = aDebt('awaitingInvoice', { payments: { 'psp/1': payment(40_000) } });
    expect(reverseMoney(debt, refund())).toEqual({
      kind: 'change',
      set: { refunds: { 'psp/r1': ENTRY } },
      remove: [],
      sends: {},
      events: [
        {
          type: 'PaymentReversed.v1',
          occasion: 'psp/r1',
          detail: { ...FIGURES, balance: 0, waived: 0 },
        },
      ],
      effects: [],
      isNote: false,
    });
  });

  it.each(['open', 'promised', 'caseOpen', 'onPaymentPlan', 'handedOver'] as const)(
    'of a debt that is %s is owed again',
    (status) => {
      const refunds = { 'psp/r0': { ...ENTRY, amount: 5_000 } };
      const debt = { ...aDebt(status), payments: { 'psp/1': payment(40_000) }, refunds };
      const decision = reverseMoney(debt, refund());
      expect(decision).toEqual({
        kind: 'change',
        set: { refunds: { ...refunds, 'psp/r1': ENTRY } },
        remove: [],
        sends: {},
        events: [
          {
            type: 'PaymentReversed.v1',
            occasion: 'psp/r1',
            detail: { ...FIGURES, balance: expect.any(Number), waived: 0 },
          },
        ],
        effects: [{ kind: 'writeSummary' }, ...(status === 'onPaymentPlan' ? [{ kind: 'allotMoney' }] : [])],
        isNote: false,
      });
      // R$ 950,00, the fine of 2% of R$ 600,00, nine days of interest on that, and one on R$ 950,00.
      const [event] = decision.kind === 'change' ? decision.events : [];
      expect(event?.detail).toMatchObject({ balance: 96_411 });
    },
  );

  it('of a cancelled debt is owed by nobody', () => {
    const debt = aDebt('cancelled', { payments: { 'psp/1': payment(40_000) } });
    expect(reverseMoney(debt, refund())).toMatchObject({
      set: { refunds: { 'psp/r1': ENTRY } },
      events: [{ detail: { ...FIGURES, balance: 0, waived: 0 } }],
      effects: [{ kind: 'writeSummary' }],
    });
  });

  it.each<{ case: string; payments: Record<string, Payment>; gone: number; asked: object; taken: number }>([
    { case: 'more than came', payments: { 'psp/1': payment(20_000) }, gone: 0, asked: {}, taken: 20_000 },
    {
      case: 'more than is left of the payment',
      payments: { 'psp/1': payment(40_000), 'psp/2': payment(40_000) },
      gone: 25_000,
      asked: {},
      taken: 15_000,
    },
    {
      case: 'of a payment that is here under other ids',
      payments: { 'billing/reassigned/1': payment(10_000, { of: 'psp/1' }), 'psp/2': payment(40_000) },
      gone: 0,
      asked: {},
      taken: 10_000,
    },
    {
      case: 'of no payment in particular: of all that came',
      payments: { 'psp/1': payment(15_000), 'psp/2': payment(40_000) },
      gone: 25_000,
      asked: { paymentId: undefined },
      taken: 30_000,
    },
  ])('$case: takes what is left', ({ payments, gone, asked, taken }) => {
    const refunds = gone === 0 ? {} : { 'psp/r0': { ...ENTRY, amount: gone } };
    const decision = reverseMoney(aDebt('open', { payments, refunds }), { ...refund(), ...asked });
    expect(decision).toMatchObject({
      set: { refunds: { 'psp/r1': { amount: taken } } },
      events: [{ detail: { amount: taken } }],
    });
  });

  it('of no payment in particular names none', () => {
    const { paymentId: _, ...unnamed } = refund();
    const decision = reverseMoney(aDebt('open', { payments: { 'psp/1': payment(40_000) } }), unnamed);
    expect(decision.kind === 'change' && decision.events[0]?.detail).not.toHaveProperty('paymentId');
  });

  it.each([
    { case: 'nothing came', payments: {} },
    { case: 'another payment came', payments: { 'psp/2': payment(40_000) } },
    { case: 'all went back before', payments: { 'psp/1': payment(30_000) } },
  ])('of which $case is refused', ({ payments }) => {
    const refunds = { 'psp/r0': ENTRY };
    const refusal = { kind: 'refused', reason: 'nothing-left' };
    expect(reverseMoney(aDebt('open', { payments, refunds }), refund())).toEqual(refusal);
    expect(reverseSettled(aDebt('settled', { payments, refunds }), refund(), WAY_BACK)).toEqual(refusal);
  });
});

describe('money of a settled debt that goes back', () => {
  const settled = (amount: number, waiveUpTo = 0) =>
    aDebt('settled', {
      settledAt: PAID_AT,
      payments: { 'psp/1': payment(amount) },
      terms: { ...aDebt('open').terms, whenOnlyChargesAreLeft: { waiveUpTo, above: 'uphold' } },
    });

  it('leaves it settled if it had been too much', () => {
    expect(reverseSettled(settled(130_000), refund(), WAY_BACK)).toEqual({
      kind: 'change',
      set: { refunds: { 'psp/r1': ENTRY }, writeOffs: {} },
      remove: [],
      sends: {},
      events: [
        { type: 'PaymentReversed.v1', occasion: 'psp/r1', detail: { ...FIGURES, balance: 0, waived: 0 } },
      ],
      effects: [{ kind: 'writeSummary' }],
      isNote: false,
    });
  });

  it('leaves it settled when the charges left are within what the creditor waives', () => {
    const debt = aDebt('settled', {
      settledAt: PAID_AT,
      payments: { 'psp/1': payment(130_000, { paidAt: '2026-05-08T15:00:00Z' }) },
      terms: settled(0, 5_000).terms,
    });
    expect(reverseSettled(debt, refund(), WAY_BACK)).toMatchObject({
      set: {
        writeOffs: { 'rule/psp/r1': { amount: 2_100, on: '2026-05-15', at: AT, by: 'rule' } },
      },
      events: [{ detail: { balance: 0, waived: 2_100 } }],
    });
  });

  it('is owed again: the debt is reopened, whatever the bill asked for that paid it', () => {
    const quotes = [aQuote({ issuedOn: '2026-05-05', goodThrough: '2026-05-20' })];
    const decision = reverseSettled({ ...settled(100_000), quotes }, refund(), WAY_BACK);
    expect(decision).toMatchObject({
      kind: 'change',
      set: {
        status: 'open',
        version: 3,
        execution: PLANNED.execution,
        refunds: { 'psp/r1': ENTRY },
      },
      events: [
        { type: 'PaymentReversed.v1', detail: { ...FIGURES, waived: 0 } },
        { type: 'DebtReopened.v1', occasion: '3', detail: { at: AT, because: 'refund', to: 'ladder' } },
      ],
      effects: [
        { kind: 'startExecution' },
        { kind: 'endWait', event: 'superseded' },
        { kind: 'writeSummary' },
      ],
    });
    const [reversed, reopened] = decision.kind === 'change' ? decision.events : [];
    // It was paid in time: no fine, and until the last day of its bill no interest since the money went back.
    expect(reversed?.detail).toMatchObject({ balance: 30_000 });
    expect(reopened?.detail).toMatchObject({ owed: 30_000 });
  });

  it('goes to a person where there is no way back', () => {
    const decision = reverseSettled(settled(100_000), refund({ kind: 'reversal' }), { kind: 'erased' });
    expect(decision).toMatchObject({
      set: { status: 'handedOver', handedOver: { at: AT, reason: 'debtor-erased' } },
      events: [
        { type: 'PaymentReversed.v1' },
        { type: 'DebtReopened.v1', detail: { because: 'reversal', to: 'person' } },
        { type: 'DebtHandedOver.v1', detail: { reason: 'debtor-erased' } },
      ],
    });
  });
});
