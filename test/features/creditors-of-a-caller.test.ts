import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXAMPLE_CALLS } from '#bin/openapi/example-calls.ts';
import { callExample, serveSample } from '#bin/openapi/examples.ts';
import { READ_BY_POST } from '#functions/api/roles.ts';
import type { Served } from '#sandbox/server/serve.ts';

/** The creditor of the sample, and all its invoices begin with these letters. */
const TRACES = ['bebidas-nordeste', 'BN-2026-'];

let sample: Served;
beforeAll(async () => {
  sample = await serveSample('.');
}, 60_000);
afterAll(() => sample.close());

describe.each(Object.entries(EXAMPLE_CALLS))('%s', (operation, call) => {
  const { as: role = 'operator', method } = call;
  const changes = method !== 'GET' && !READ_BY_POST.some((one) => one === operation);
  const answerTo = async (as: string) => {
    const response = await callExample(sample.url, operation, call, as);
    return { status: response.status, text: await response.text() };
  };

  it.each([
    ['of another creditor', `${role}@moveis-sul`],
    // Two hyphens are in the id of no creditor, so that it gives none.
    ['of no creditor', `${role}@--`],
  ])('shows a caller %s nothing of this one', async (_, as) => {
    const { status, text } = await answerTo(as);
    for (const trace of TRACES) expect(text).not.toContain(trace);
    expect(changes ? [404] : [200, 404]).toContain(status);
  });

  it('answers a caller of this creditor', async () => {
    expect((await answerTo(`${role}@bebidas-nordeste`)).status).toBeLessThan(300);
  });
});
