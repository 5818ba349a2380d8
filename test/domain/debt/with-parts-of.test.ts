import { expect, it } from 'vitest';
import { withPartsOf } from '#domain/debt/with-parts-of.ts';
import { aDebt, anInstalment, aPayment } from '#test/builders/debt.ts';

const WHOLE = aDebt('onPaymentPlan', { payments: { down: aPayment(10_000, '2026-05-06') } });
const writeOff = (by: 'rule' | 'person', amount: number) => ({
  amount,
  on: '2026-06-12',
  at: '2026-06-12T15:00:00Z',
  by,
});

it('takes over the payments of the instalments beside its own', () => {
  const parts = [anInstalment(1, 50_000, '2026-05-11'), anInstalment(2, 40_000, '2026-06-11')];
  expect(withPartsOf(WHOLE, parts).payments).toEqual({
    down: aPayment(10_000, '2026-05-06'),
    'psp/1': aPayment(50_000, '2026-05-11'),
    'psp/2': aPayment(40_000, '2026-06-11'),
  });
});

it('sums a payment that is of two instalments, and money that went back of it', () => {
  const part = (amount: number, back: number) =>
    aDebt('settled', {
      payments: { both: aPayment(amount, '2026-05-11') },
      refunds: {
        back: {
          paymentId: 'both',
          kind: 'refund',
          amount: back,
          at: '2026-05-12T15:00:00Z',
          receivedAt: '2026-05-12T15:00:00Z',
        },
      },
    });
  const whole = withPartsOf(WHOLE, [part(50_000, 1_000), part(40_000, 500)]);
  expect(whole.payments.both).toEqual(aPayment(90_000, '2026-05-11'));
  expect(whole.refunds.back?.amount).toBe(1_500);
});

it('takes over what a person wrote off of an instalment, by its number, and nothing that the rule waived', () => {
  const writeOffs = { a: writeOff('person', 700), b: writeOff('rule', 300) };
  const part = { ...anInstalment(2, 40_000, '2026-06-11'), writeOffs };
  const own = { c: writeOff('rule', 100) };
  expect(withPartsOf({ ...WHOLE, writeOffs: own }, [part]).writeOffs).toEqual({
    ...own,
    'a/2': writeOff('person', 700),
  });
});

it('counts what came for an instalment before its invoice', () => {
  const part = aDebt('awaitingInvoice', { payments: { early: aPayment(5_000, '2026-05-09') } });
  const whole = withPartsOf(WHOLE, [part]);
  expect(whole.payments.early).toEqual(aPayment(5_000, '2026-05-09'));
  expect(whole.writeOffs).toEqual({});
});
