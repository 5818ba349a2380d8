import { expect, it } from 'vitest';
import { withPartsOf } from '#domain/debt/with-parts-of.ts';
import { aDebt, anInstalment, aPayment } from '#test/builders/debt.ts';

const WHOLE = aDebt('onPaymentPlan', { payments: { 'psp/2': aPayment(40_000, '2026-06-11') } });
const writeOff = (by: 'rule' | 'person', amount: number) => ({
  amount,
  on: '2026-06-12',
  at: '2026-06-12T15:00:00Z',
  by,
});

it('takes over what a person wrote off of an instalment, by its number, and nothing that the rule waived', () => {
  const writeOffs = { a: writeOff('person', 700), b: writeOff('rule', 300) };
  const part = { ...anInstalment(2, 40_000, '2026-06-11'), writeOffs };
  const own = { c: writeOff('rule', 100) };
  const whole = withPartsOf({ ...WHOLE, writeOffs: own }, [part]);
  expect(whole.writeOffs).toEqual({ ...own, 'a/2': writeOff('person', 700) });
  // The money of an instalment is on the whole debt, and is not counted twice.
  expect(whole.payments).toEqual(WHOLE.payments);
});

it('finds no write-off on an instalment that is not open yet', () => {
  expect(withPartsOf(WHOLE, [aDebt('awaitingInvoice')])).toEqual(WHOLE);
});
