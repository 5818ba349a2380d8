import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { debtIdOf } from '#adapters/table/keys.ts';
import { EXAMPLE_CALLS, type ExampleCall } from '#bin/openapi/example-calls.ts';
import { serveSample, urlOf } from '#bin/openapi/examples.ts';
import { PICKED_BY } from '#sandbox/server/picked-identity.ts';
import type { Served } from '#sandbox/server/serve.ts';

/** The operations on one thing, which is of one creditor. */
const ON_ONE_THING = Object.entries(EXAMPLE_CALLS).filter(
  ([, { parameters }]) => 'debtId' in (parameters ?? {}),
);

let sample: Served;
beforeAll(async () => {
  sample = await serveSample('.');
}, 60_000);
afterAll(() => sample.close());

const answerTo = async (operation: string, call: ExampleCall, as: string) => {
  const response = await fetch(urlOf(sample.url, call), {
    method: call.method,
    headers: {
      [PICKED_BY]: as,
      ...(call.body === undefined
        ? {}
        : { 'content-type': 'application/json', 'idempotency-key': `scope-of-${operation}-${as}` }),
    },
    ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
  });
  const { instance: _, ...body } = JSON.parse(await response.text());
  return { status: response.status, body };
};

describe.each(ON_ONE_THING)('%s', (operation, call) => {
  it.each(['manager@moveis-sul', 'machine@moveis-sul'])(
    'answers a %s, who has nothing to do with that creditor, as if there were nothing',
    async (as) => {
      const foreign = await answerTo(operation, call, as);
      const absent = await answerTo(
        operation,
        {
          ...call,
          parameters: { ...call.parameters, debtId: debtIdOf('bebidas-nordeste', 'NO-SUCH-INVOICE') },
        },
        as,
      );
      expect(foreign.status).toBe(404);
      expect(foreign).toEqual(absent);
    },
  );
});

describe.each(ON_ONE_THING.filter(([, { method }]) => method === 'GET'))('%s', (operation, call) => {
  it('succeeds for a manager of that creditor alone', async () => {
    expect((await answerTo(operation, call, 'manager@bebidas-nordeste')).status).toBeLessThan(300);
  });
});
