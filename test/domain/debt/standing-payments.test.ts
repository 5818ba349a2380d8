import { describe, expect, it } from 'vitest';
import { settlingPayment, standingPayments } from '#domain/debt/standing-payments.ts';
import type { Payment, Refund } from '#schemas/records/debt.ts';

const payment = (amount: number, hour: string, more: Partial<Payment> = {}): Payment => ({
  amount,
  method: 'pix',
  paidAt: `2026-05-08T${hour}:00:00Z`,
  receivedAt: `2026-05-08T${hour}:00:00Z`,
  ...more,
});
const refund = (amount: number, paymentId?: string): Refund => ({
  amount,
  at: '2026-05-09T10:00:00Z',
  receivedAt: '2026-05-09T10:00:00Z',
  kind: 'reversal',
  ...(paymentId === undefined ? {} : { paymentId }),
});
const payments = { 'psp/2': payment(300, '12'), 'psp/1': payment(700, '10') };
const amounts = (refunds: Readonly<Record<string, Refund>>) =>
  standingPayments({ payments, refunds }).map(({ id, amount }) => [id, amount]);

describe('of the payments of a debt stand', () => {
  it('all while none went back, in the order in which they became known', () => {
    expect(amounts({})).toEqual([
      ['psp/1', 700],
      ['psp/2', 300],
    ]);
  });

  it('what did not go back', () => {
    expect(amounts({ r: refund(200, 'psp/1') })).toEqual([
      ['psp/1', 500],
      ['psp/2', 300],
    ]);
    expect(amounts({ r: refund(300, 'psp/2') })).toEqual([['psp/1', 700]]);
  });

  it('the earlier ones, when it is not known which one went back', () => {
    expect(amounts({ r: refund(400) })).toEqual([['psp/1', 600]]);
  });

  it('what did not go back of a payment that was moved here', () => {
    const moved = { 'billing/moved': payment(500, '10', { of: 'psp/1' }) };
    expect(standingPayments({ payments: moved, refunds: { r: refund(500, 'psp/1') } })).toEqual([]);
  });
});

describe('the payment that settled a debt', () => {
  const settledAt = '2026-05-08T12:00:00Z';

  it('is the last one that was known by then', () => {
    const later = { ...payments, 'psp/3': payment(100, '13') };
    expect(settlingPayment({ payments: later, refunds: {}, settledAt })?.id).toBe('psp/2');
  });

  it.each([
    { case: 'it went back', payments, refunds: { r: refund(300, 'psp/2') } },
    {
      case: 'it is money that came again after a dispute',
      payments: { ...payments, 'psp/2': payment(300, '12', { restores: 'r' }) },
      refunds: {},
    },
    { case: 'nothing was paid', payments: {}, refunds: {} },
  ])('is none when $case', ({ payments: given, refunds }) => {
    expect(settlingPayment({ payments: given, refunds, settledAt })).toBeUndefined();
  });

  it('is none of a debt that is not settled', () => {
    expect(settlingPayment({ payments, refunds: {} })).toBeUndefined();
  });
});
