import { describe, expect, it } from 'vitest';
import { answerError } from '#functions/api/answer-error.ts';
import type { ApiEnv } from '#functions/api/env.ts';
import { identify } from '#functions/api/identify.ts';
import { newRoutes } from '#functions/api/routes.ts';
import { actorNow } from '#runtime/acting.ts';
import { pickedIdentity } from '#sandbox/server/picked-identity.ts';

/** An API whose one command answers as whose act its use case would be written. */
const app = newRoutes().use(identify);
app.post('/act', async (c) => {
  await Promise.resolve();
  return c.json({ actor: actorNow() ?? null });
});
app.onError(answerError);

const act = async (claims: unknown): Promise<{ status: number; body: unknown }> => {
  const env: ApiEnv['Bindings'] = {
    requestId: 'r-1',
    clock: 0,
    at: '1970-01-01T00:00:00.000Z',
    hasCertificate: false,
    claims,
  };
  const headers = { 'content-type': 'application/json' };
  const response = await app.request('/act', { method: 'POST', headers, body: '{}' }, env);
  return { status: response.status, body: await response.json() };
};

describe('identify', () => {
  it.each([
    ['manager', { kind: 'person', subject: 'sandbox-manager' }],
    ['machine@bebidas-nordeste', { kind: 'machine', subject: 'sandbox-program-machine' }],
  ])('has what a %s does be written as their act', async (who, actor) => {
    expect(await act(pickedIdentity({ 'x-sandbox-user': who }))).toEqual({ status: 200, body: { actor } });
  });

  it('keeps the acts of calls at the same time apart', async () => {
    const both = await Promise.all(
      ['manager', 'collector'].map((who) => act(pickedIdentity({ 'x-sandbox-user': who }))),
    );
    expect(both.map(({ body }) => body)).toEqual([
      { actor: { kind: 'person', subject: 'sandbox-manager' } },
      { actor: { kind: 'person', subject: 'sandbox-collector' } },
    ]);
  });

  it('lets nobody act without a token', async () => {
    expect(await act(undefined)).toMatchObject({ status: 401, body: { type: '/v1/problems/not-signed-in' } });
  });
});
