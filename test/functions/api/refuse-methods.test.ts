import { describe, expect, it } from 'vitest';
import { api } from '#functions/api/app.ts';
import type { ApiEnv } from '#functions/api/env.ts';
import { pickedIdentity } from '#sandbox/server/picked-identity.ts';

const call = async (method: string, path: string, headers: Readonly<Record<string, string>> = {}) => {
  const env: ApiEnv['Bindings'] = {
    requestId: 'r-1',
    clock: 0,
    at: '1970-01-01T00:00:00.000Z',
    hasCertificate: false,
    claims: pickedIdentity({ 'x-sandbox-user': 'manager' }),
  };
  const response = await api.request(path, { method, headers }, env);
  const text = await response.text();
  return { status: response.status, allow: response.headers.get('allow'), text };
};

describe('a method that an address does not have', () => {
  it.each([
    ['POST', '/debts/bebidas-nordeste_1/ledger', 'GET'],
    ['POST', '/debts/bebidas-nordeste_1/messages/3', 'GET'],
    ['GET', '/debts/bebidas-nordeste_1/cancellation', 'POST'],
    ['DELETE', '/debts/bebidas-nordeste_1', 'GET'],
  ])('is refused with those that it has: %s %s', async (method, path, allowed) => {
    for (const headers of [{}, { 'content-type': 'application/json' }]) {
      const { status, allow, text } = await call(method, path, headers);
      expect(status).toBe(405);
      expect(allow).toContain(allowed);
      expect(JSON.parse(text).type).toBe('/v1/problems/method-not-allowed');
    }
  });

  it('an address that is none is not found, and a command still has to be JSON', async () => {
    expect((await call('POST', '/nothing')).status).toBe(404);
    expect((await call('POST', '/invoices')).status).toBe(415);
  });
});
