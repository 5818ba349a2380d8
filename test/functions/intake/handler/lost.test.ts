import { afterEach, beforeEach, expect, test } from 'vitest';
import { debtIdOf } from '#adapters/table/keys.ts';
import { QUEUES } from '#deployment/queue-functions.ts';
import { addMinutes } from '#domain/calendar/days.ts';
import type { Verdict } from '#sandbox/aws/intercept.ts';
import { callApi } from '#test/builders/api.ts';
import { anInvoice } from '#test/builders/invoice.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

let world: TestWorld;
beforeEach(async () => {
  world = await TestWorld.start();
});
afterEach(() => world.close());

/** Has what intake writes fail, but for what it shows to people, at its first tries. Returns how often it showed something. */
function fail(verdict: Verdict, tries: number): () => number {
  let [failed, shown] = [0, 0];
  world.aws.intercept = async ({ functionName, operation, input }) => {
    if (functionName !== 'intake' || !WRITES.has(operation)) return 'proceed';
    if (/DEADLETTER#|LETTERSABOUT#/.test(JSON.stringify(input))) {
      shown += 1;
      return 'proceed';
    }
    failed += 1;
    return failed <= tries ? verdict : 'proceed';
  };
  return () => shown;
}
const WRITES: ReadonlySet<string> = new Set(['PutItem', 'UpdateItem', 'TransactWriteItems']);
const letters = async () => (await callApi(world, { path: '/dead-letters' })).body.items;
const issue = () => world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-1' }));

test.each([
  { what: 'whose process dies', verdict: 'crash-before' as const },
  { what: 'at which the table fails', verdict: { refuse: 'AccessDeniedException' } },
])(
  'an event $what at every try is seen over the API, and mended there when the fault is over',
  async ({ verdict }) => {
    fail(verdict, Number.POSITIVE_INFINITY);
    await issue();
    await world.runUntil(addMinutes(world.now(), 60));
    expect(world.deadLetters.map(({ reason }) => reason)).toEqual([undefined]);
    const [letter, ...more] = await letters();
    expect(more).toEqual([]);
    expect(letter).toMatchObject({
      from: 'billing',
      creditorId: CREDITOR,
      reason: expect.stringContaining('falhou em todas as tentativas'),
    });

    world.aws.intercept = undefined;
    const sent = await callApi(world, {
      method: 'POST',
      path: `/dead-letters/${letter.letterId}/resending`,
      as: 'manager',
      headers: { 'idempotency-key': 'resending-of-a-lost-event' },
      body: { detail: JSON.parse(letter.body).detail },
    });
    expect(sent.status).toBe(200);
    expect(await letters()).toEqual([]);
    expect((await callApi(world, { path: `/debts/${debtIdOf(CREDITOR, 'NF-1')}` })).body.status).toBe('open');
  },
);

test('an event that is taken at its last try leaves no letter', async () => {
  const shown = fail('crash-before', QUEUES.maxReceives - 1);
  await issue();
  await world.runUntil(addMinutes(world.now(), 60));
  expect(shown()).toBeGreaterThan(0);
  expect([await letters(), world.deadLetters]).toEqual([[], []]);
  expect(await world.debt('NF-1')).toMatchObject({ status: 'open' });
});
