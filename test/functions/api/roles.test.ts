import { uniqueSymbol } from 'hono-openapi';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXAMPLE_CALLS } from '#bin/openapi/example-calls.ts';
import { urlOf } from '#bin/openapi/examples.ts';
import { api } from '#functions/api/app.ts';
import { MAY_CALL, READ_BY_POST, ROLES } from '#functions/api/roles.ts';
import { callApi } from '#test/builders/api.ts';
import { TestWorld } from '#test/builders/world.ts';

/** The first middleware of each route, with the operation that it lets roles into; undefined where it is another. */
const firsts = [
  ...new Map(
    api.routes
      .filter(({ method }) => method !== 'ALL')
      .toReversed()
      .map(({ method, path, handler }) => [`${method} ${path}`, handler]),
  ),
].map(([route, handler]) => ({
  route,
  operation: Reflect.get(Reflect.get(handler, uniqueSymbol) ?? {}, 'spec')?.operationId as string | undefined,
}));

describe('every route', () => {
  it.each(firsts)('$route is an operation with a row in the table of roles', ({ operation }) => {
    expect(Object.keys(MAY_CALL)).toContain(operation);
  });
});

it('every row of the table of roles is a route', () => {
  expect(firsts.map(({ operation }) => operation).toSorted()).toEqual(Object.keys(MAY_CALL).toSorted());
});

describe.each(Object.entries(EXAMPLE_CALLS))('%s', (operation, { method }) => {
  const isAmong = (some: readonly string[]) => some.includes(operation);
  const reads = method === 'GET' || isAmong(READ_BY_POST);
  it(reads ? 'reads: an auditor may call it' : 'does more than to read: an auditor may not call it', () => {
    const may: readonly string[] = MAY_CALL[operation as keyof typeof MAY_CALL];
    expect(may.includes('auditor')).toBe(reads);
  });
});

describe('a role', () => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await TestWorld.start();
  });
  afterAll(() => world.close());

  it.each(
    Object.entries(MAY_CALL).flatMap(([operation, may]) =>
      [...ROLES, 'nobody'].map((role) => ({ operation, role, may: may.some((one) => one === role) })),
    ),
  )('$role may call $operation: $may', async ({ operation, role, may }) => {
    const call = EXAMPLE_CALLS[operation as keyof typeof MAY_CALL];
    const { pathname, search } = urlOf('http://localhost', call);
    const { status, body } = await callApi(world, {
      method: call.method,
      path: `${pathname.slice('/v1'.length)}${search}`,
      as: role,
      ...(call.body === undefined ? {} : { body: call.body }),
    });
    if (may) expect(status).not.toBe(403);
    else {
      expect([status, body.type]).toEqual([403, '/v1/problems/not-allowed']);
      expect(body.roles).toEqual(MAY_CALL[operation as keyof typeof MAY_CALL]);
      for (const needed of body.roles) expect(body.detail).toContain(needed);
    }
  });
});
