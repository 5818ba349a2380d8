import { describe, expect, it } from 'vitest';
import { WebhookSecrets } from '#schemas/webhooks/secrets.ts';
import { refusals } from '#test/builders/refusals.ts';

describe('the secret of the webhooks', () => {
  const token = 'a-token-of-at-least-32-characters';

  it('accepts the bare list of a provider that signs for every creditor', () => {
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
