import { describe, expect, it } from 'vitest';
import { PaymentReceivedV1 } from '#schemas/webhooks/payment.ts';
import { WebhookSecrets } from '#schemas/webhooks/secrets.ts';
import { changed, refusals } from '#test/schemas/refusals.ts';

const body = {
  id: 'pix-000101',
  type: 'payment.received',
  creditorId: 'bebidas-nordeste',
  invoiceId: 'BN-2026-0101',
  amount: 184_250,
  paidAt: '2026-02-19T10:41:12-03:00',
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

describe('the secret of the webhooks', () => {
  const token = 'a-token-of-at-least-32-characters';

  it('takes the bare list of a provider that signs for every creditor', () => {
    expect(WebhookSecrets.parse({ 'sample-psp': ['the-newest-secret', 'the-one-before-it'] })).toEqual({
      'sample-psp': { adapter: 'signed', secrets: ['the-newest-secret', 'the-one-before-it'] },
    });
  });

  it.each([
    { adapter: 'signed', secrets: ['the-newest-secret'], creditors: ['one', 'two'] },
    { adapter: 'bacen-pix', secrets: [token], creditors: ['one'] },
    { adapter: 'asaas', secrets: [token, token], creditors: ['one'] },
  ])('takes a provider by its adapter: $adapter', (provider) => {
    expect(WebhookSecrets.parse({ psp: provider })).toEqual({ psp: provider });
  });

  it.each([
    { case: 'no secret', provider: [], path: 'psp.secrets' },
    { case: 'a short secret', provider: ['short'], path: 'psp.secrets.0' },
    {
      case: 'no creditor it may speak for',
      provider: { adapter: 'signed', secrets: ['the-newest-secret'], creditors: [] },
      path: 'psp.creditors',
    },
    {
      case: 'an adapter that is none',
      provider: { adapter: 'stripe', secrets: [token] },
      path: 'psp.adapter',
    },
    {
      case: 'an account without its creditor',
      provider: { adapter: 'asaas', secrets: [token] },
      path: 'psp.creditors',
    },
    {
      case: 'an account of two creditors',
      provider: { adapter: 'bacen-pix', secrets: [token], creditors: ['one', 'two'] },
      path: 'psp.creditors',
    },
    {
      case: 'a token that can be guessed',
      provider: { adapter: 'bacen-pix', secrets: ['sixteen-letters-'], creditors: ['one'] },
      path: 'psp.secrets.0',
    },
    {
      case: 'a token that ends a path',
      provider: { adapter: 'bacen-pix', secrets: [`${token}/pix`], creditors: ['one'] },
      path: 'psp.secrets.0',
    },
  ])('refuses a provider with $case', ({ provider, path }) => {
    expect(refusals(WebhookSecrets, { psp: provider })).toEqual([
      expect.stringMatching(new RegExp(`^${path}: `)),
    ]);
  });
});
