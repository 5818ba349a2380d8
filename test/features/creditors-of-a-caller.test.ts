import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXAMPLE_CALLS, type ExampleCall } from '#bin/openapi/example-calls.ts';
import { serveSample, urlOf } from '#bin/openapi/examples.ts';
import { MAY_CALL, type OperationId, READ_BY_POST } from '#functions/api/roles.ts';
import { PICKED_BY } from '#sandbox/server/picked-identity.ts';
import type { Served } from '#sandbox/server/serve.ts';

/** The creditor of the sample, and all its invoices begin with these letters. */
const TRACES = ['bebidas-nordeste', 'BN-2026-'];

let sample: Served;
beforeAll(async () => {
  sample = await serveSample('.');
}, 60_000);
afterAll(() => sample.close());

async function answerTo(operation: string, call: ExampleCall, as: string) {
  const response = await fetch(urlOf(sample.url, call), {
    method: call.method,
    headers: {
      [PICKED_BY]: as,
      ...(call.body === undefined
        ? {}
        : { 'content-type': 'application/json', 'idempotency-key': `creditors-of-${operation}-${as}` }),
    },
    ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
  });
  return { status: response.status, text: await response.text() };
}

describe.each(Object.entries(EXAMPLE_CALLS))('%s', (operation, call) => {
  const [role] = MAY_CALL[operation as OperationId];

  it('shows a caller of another creditor nothing of this one', async () => {
    const { status, text } = await answerTo(operation, call, `${role}@moveis-sul`);
    expect([status, text]).not.toEqual([500, expect.anything()]);
    for (const trace of TRACES) expect(text).not.toContain(trace);
    const reads = call.method === 'GET' || READ_BY_POST.some((one) => one === operation);
    if (!reads) expect(status).toBe(404);
  });

  it('shows a caller of no creditor at all as little', async () => {
    const { text } = await answerTo(operation, call, `${role}@`);
    for (const trace of TRACES) expect(text).not.toContain(trace);
  });

  it('answers a caller of this creditor', async () => {
    expect((await answerTo(operation, call, `${role}@bebidas-nordeste`)).status).toBeLessThan(300);
  });
});
