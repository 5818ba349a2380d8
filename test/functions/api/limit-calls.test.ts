import { beforeEach, describe, expect, it, vi } from 'vitest';
import { answerError } from '#functions/api/answer-error.ts';
import { identify } from '#functions/api/identify.ts';
import { limitCalls } from '#functions/api/limit-calls.ts';
import { newRoutes } from '#functions/api/routes.ts';
import { pickedIdentity } from '#sandbox/server/picked-identity.ts';
import { TestWorld } from '#test/builders/world.ts';

/** Ten seconds before a minute is over. */
const NEAR_ITS_END = Date.parse('2026-03-02T12:00:50Z');
const LIMITS = { reads: 20, acts: 10 };

const routes = newRoutes().use(identify).use(limitCalls);
routes.onError(answerError);
routes.get('/things', (c) => c.json({}));
routes.post('/things', (c) => c.json({}, 201));
routes.post('/debtors/search', (c) => c.json({}));

beforeEach(async () => {
  const world = await TestWorld.start();
  vi.stubEnv('CALL_LIMITS', JSON.stringify(LIMITS));
  return async () => {
    vi.unstubAllEnvs();
    await world.close();
  };
});

async function call(given: { method?: string; path?: string; as?: string; clock?: number } = {}) {
  const { method = 'POST', path = '/things', as = 'operator', clock = NEAR_ITS_END } = given;
  const answer = await routes.request(
    path,
    {
      method,
      headers: { 'content-type': 'application/json', 'accept-language': 'en' },
      ...(method === 'POST' && { body: '{}' }),
    },
    {
      requestId: 'r-1',
      clock,
      at: new Date(clock).toISOString(),
      hasCertificate: false,
      claims: pickedIdentity({ 'x-sandbox-user': as }),
    },
  );
  return {
    status: answer.status,
    policy: answer.headers.get('ratelimit-policy'),
    limit: answer.headers.get('ratelimit'),
    retryAfter: answer.headers.get('retry-after'),
    body: await answer.json(),
  };
}

/** The statuses of calls, one after the other. */
async function calls(count: number): Promise<number[]> {
  const statuses: number[] = [];
  for (let one = 0; one < count; one++) statuses.push((await call()).status);
  return statuses;
}

describe('the limit of calls', () => {
  it('tells each caller how many calls are left in the minute, and for how long', async () => {
    expect(await call()).toMatchObject({ status: 201, policy: '"acts";q=10;w=60', limit: '"acts";r=9;t=10' });
    expect(await call()).toMatchObject({ status: 201, limit: '"acts";r=8;t=10' });
  });

  it('refuses what is over it until the minute is over, as problem details that say when', async () => {
    expect(await calls(11)).toEqual([...Array(10).fill(201), 429]);
    expect(await call()).toMatchObject({
      status: 429,
      limit: '"acts";r=0;t=10',
      retryAfter: '10',
      body: { type: '/v1/problems/too-many-calls', status: 429 },
    });
    expect(await call({ clock: NEAR_ITS_END + 10_000 })).toMatchObject({
      status: 201,
      limit: '"acts";r=9;t=60',
    });
  });

  it('is of each caller alone', async () => {
    await calls(11);
    expect(await call({ as: 'manager' })).toMatchObject({ status: 201, limit: '"acts";r=9;t=10' });
    expect(await call({ as: 'machine@bebidas-nordeste' })).toMatchObject({ status: 201 });
  });

  it('counts what reads apart from what changes something, and a search as what it is', async () => {
    await calls(11);
    expect(await call({ method: 'GET' })).toMatchObject({ status: 200, limit: '"reads";r=19;t=10' });
    expect(await call({ path: '/debtors/search' })).toMatchObject({
      status: 200,
      limit: '"reads";r=18;t=10',
    });
  });

  it('lets exactly as many in when all come at once', async () => {
    const statuses = await Promise.all(Array.from({ length: 15 }, async () => (await call()).status));
    expect(statuses.filter((status) => status === 201)).toHaveLength(10);
    expect(statuses.filter((status) => status === 429)).toHaveLength(5);
  });

  it('counts nothing where there is none', async () => {
    vi.stubEnv('CALL_LIMITS', undefined);
    expect(await call()).toMatchObject({ status: 201, policy: null, limit: null });
    expect(await calls(12)).toEqual(Array(12).fill(201));
  });
});
