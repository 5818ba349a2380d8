import { describe, expect, it } from 'vitest';
import { allotMoney, isAllotted } from '#domain/debt/commands/allot-money.ts';
import { aDebt, anInstalment, aPayment, aPromise } from '#test/builders/debt.ts';

const AT = '2026-05-08T16:00:00Z';
const FACTS = { otherOpenDebts: 1, holidays: [] };
const ALL = {
  payments: { 'psp/1': aPayment(110_000, '2026-05-08') },
  refunds: {},
  at: AT,
  because: 'refund',
} as const;
const NONE = { ...ALL, payments: {} };

describe('the share of an instalment', () => {
  it('that pays it settles it, and publishes that alone: the payment is published for the whole debt', () => {
    const decision = allotMoney(aDebt('open'), ALL, FACTS);
    expect(decision.set).toMatchObject({ status: 'settled', settledAt: AT, payments: ALL.payments });
    expect(decision.events.map(({ type }) => type)).toEqual(['DebtSettled.v1']);
    expect(decision.effects).toEqual([
      { kind: 'endWait', event: 'settled' },
      { kind: 'writeSummary' },
      { kind: 'releaseCreditHold' },
    ]);
  });

  it('of a part of it is written, and asked for no more', () => {
    const payments = { 'psp/1': aPayment(40_000, '2026-05-08') };
    const decision = allotMoney(aDebt('open'), { ...ALL, payments }, FACTS);
    expect(decision).toMatchObject({ set: { payments, refunds: {} }, events: [] });
    expect(decision.set).not.toHaveProperty('status');
  });

  it('that leaves so little that nobody is asked for it goes to a person, and voids a promise', () => {
    const terms = { ...aDebt('open').terms, whenLittleIsLeft: { upTo: 5_000, action: 'wait' as const } };
    const payments = { 'psp/1': aPayment(99_000, '2026-05-05') };
    const debt = aDebt('promised', { terms, promises: [aPromise({ amount: 100_000 })] });
    expect(allotMoney(debt, { ...ALL, payments }, FACTS).set).toMatchObject({
      status: 'handedOver',
      handedOver: { at: AT, reason: 'little-left' },
      promises: [{ ended: 'void' }],
    });
  });

  it('that is gone opens a settled instalment again, and its machine plans the ladder', () => {
    const decision = allotMoney(anInstalment(1, 50_000, '2026-05-06'), NONE, FACTS);
    expect(decision.set).toMatchObject({ status: 'open', version: 3, payments: {} });
    expect(decision.remove).toContain('settledAt');
    expect(decision.events).toMatchObject([{ type: 'DebtReopened.v1', detail: { because: 'refund' } }]);
    expect(decision.effects).toContainEqual({ kind: 'startExecution' });
  });

  it('that is another payment of the same instalment leaves it settled', () => {
    const payments = { 'psp/2': aPayment(50_000, '2026-05-05') };
    const decision = allotMoney(anInstalment(1, 50_000, '2026-05-05'), { ...ALL, payments }, FACTS);
    expect(decision).toMatchObject({ set: { payments }, events: [] });
  });

  it('is taken off one that was cancelled', () => {
    const debt = aDebt('cancelled', { payments: ALL.payments });
    expect(allotMoney(debt, NONE, FACTS).set).toEqual({ payments: {}, refunds: {} });
  });
});

it('a share is allotted when each entry is there with its amount', () => {
  const debt = aDebt('open', { payments: ALL.payments });
  expect(isAllotted(ALL)(debt)).toBe(true);
  expect(isAllotted(NONE)(debt)).toBe(false);
  expect(isAllotted({ ...ALL, payments: { 'psp/1': aPayment(1, '2026-05-08') } })(debt)).toBe(false);
  expect(isAllotted({ ...ALL, payments: { 'psp/2': aPayment(110_000, '2026-05-08') } })(debt)).toBe(false);
});
