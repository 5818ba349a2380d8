import { describe, expect, it } from 'vitest';
import { PaymentReceivedV1 } from '#schemas/webhooks/payment.ts';
import { changed, refusals } from '#test/builders/refusals.ts';

const body = {
  id: 'pix-000101',
  type: 'payment.received',
  creditorId: 'bebidas-nordeste',
  invoiceId: 'BN-2026-0101',
  amount: 184_250,
  paidAt: '2026-02-19T13:41:12.000Z',
  method: 'pix',
};

describe('the body of a payment', () => {
  it('is taken as it is', () => {
    expect(PaymentReceivedV1.parse(body)).toEqual(body);
  });

  it.each(Object.keys(body))('%s must be there, and is named', (path) => {
    expect(refusals(PaymentReceivedV1, changed(body, path, undefined))).toEqual([
      expect.stringMatching(new RegExp(`^${path}: `)),
    ]);
  });

  it.each([
    { path: 'type', to: 'payment.refunded' },
    { path: 'amount', to: 0 },
    { path: 'amount', to: 10.5 },
    { path: 'paidAt', to: '2026-02-19' },
    { path: 'method', to: 'crypto' },
  ])('$path cannot be $to', ({ path, to }) => {
    expect(refusals(PaymentReceivedV1, changed(body, path, to))[0]).toMatch(new RegExp(`^${path}: `));
  });

  it('has no unknown field', () => {
    expect(refusals(PaymentReceivedV1, { ...body, fee: 1 })).toEqual([': Unrecognized key: "fee"']);
  });
});
