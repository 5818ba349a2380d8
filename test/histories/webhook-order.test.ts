import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { debtIdOf } from '#adapters/table/keys.ts';
import { listTimeline } from '#adapters/table/timeline.ts';
import { QUEUE_FUNCTIONS } from '#deployment/queue-functions.ts';
import { DEAD_LETTERS } from '#sandbox/deployment/deployment.ts';
import { REGUA_SOURCE, ReguaEvents } from '#schemas/events/regua.ts';
import { anInvoice, aPayment } from '#test/builders/invoice.ts';
import { type Answer, anEndpoint, Receiver } from '#test/builders/receiver.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';
import { HISTORIES_TIMEOUT, howMany } from './how-many.ts';

const INVOICES = ['NF-1', 'NF-2', 'NF-3'];
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** The functions whose processes die. */
const DYING = new Set(['route-events', 'deliver-events', 'relay']);
const WRITES = /^(Put|Update|BatchWrite|Send)/;

/** What happens next: something to a debt, a repetition of an event that was on the bus, or time that passes. */
const step = fc.oneof(
  fc.record({ kind: fc.constant('issue' as const), invoice: fc.constantFrom(...INVOICES) }),
  fc.record({
    kind: fc.constant('pay' as const),
    invoice: fc.constantFrom(...INVOICES),
    amount: fc.integer({ min: 1, max: 60_000 }),
  }),
  fc.record({ kind: fc.constant('repeat' as const), which: fc.nat() }),
  fc.record({ kind: fc.constant('pass' as const), minutes: fc.constantFrom(0, 1, 7, 60, 3 * 24 * 60) }),
);

const history = fc.record({
  steps: fc.array(step, { minLength: 3, maxLength: 14 }),
  /** One for each request that an endpoint gets, over and over. */
  answers: fc.array(fc.constantFrom<Answer>(200, 204, 500, 404, 302, 'hang-up'), {
    minLength: 1,
    maxLength: 7,
  }),
  /** One for each write of these functions, over and over: whether the process dies there, and before it or after. */
  deaths: fc.array(fc.constantFrom('proceed', 'proceed', 'proceed', 'crash-before', 'crash-after'), {
    minLength: 1,
    maxLength: 11,
  }),
});

/** Gives the items of a list, one after the other, over and over. */
function around<T>(items: readonly T[]): () => T {
  let next = 0;
  return () => items[next++ % items.length] as T;
}

async function play({
  steps,
  answers,
  deaths,
}: typeof history extends fc.Arbitrary<infer H> ? H : never): Promise<void> {
  const world = await TestWorld.start({ at: '2026-04-25T09:00:00-03:00' });
  const receivers = [await Receiver.start(), await Receiver.start()];
  try {
    const answer = around(answers);
    for (const receiver of receivers) {
      receiver.answer = answer;
      await anEndpoint(world, { url: receiver.url });
    }
    const death = around(deaths);
    world.aws.intercept = async ({ functionName, operation }) =>
      functionName !== undefined && DYING.has(functionName) && WRITES.test(operation) ? death() : 'proceed';
    for (const [index, one] of steps.entries()) {
      if (one.kind === 'issue')
        await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: one.invoice }));
      if (one.kind === 'pay')
        await world
          .webhook(
            aPayment({ id: `p-${index}`, invoiceId: one.invoice, amount: one.amount, paidAt: world.now() }),
          )
          .catch(() => undefined);
      if (one.kind === 'repeat') repeat(world, one.which);
      if (one.kind === 'pass') await world.clock.runUntil(world.clock.now() + one.minutes * MINUTE);
    }
    // All is well again, and in time everything arrives.
    world.aws.intercept = undefined;
    for (const receiver of receivers) receiver.answer = () => 200;
    // What died five times in a row is with the dead letters, and a person puts it back.
    await world.clock.runUntil(world.clock.now() + DAY);
    world.aws.redrive(DEAD_LETTERS);
    await world.clock.runUntil(world.clock.now() + 2 * DAY);
    for (const receiver of receivers) await expectInOrder(world, receiver);
  } finally {
    for (const receiver of receivers) await receiver.close();
    await world.close();
  }
}

/** An event that was on the bus before comes once more, as EventBridge and SQS may have it. */
function repeat(world: TestWorld, which: number): void {
  const event = world.events[which % Math.max(1, world.events.length)];
  if (event)
    world.aws.putIntoQueue(
      QUEUE_FUNCTIONS['route-events'].queue.name,
      JSON.stringify({ source: REGUA_SOURCE, 'detail-type': event.type, detail: event.detail }),
    );
}

async function expectInOrder(world: TestWorld, receiver: Receiver): Promise<void> {
  for (const invoiceId of INVOICES) {
    const chain = (await listTimeline(debtIdOf(CREDITOR, invoiceId)))
      .filter(({ type }) => type in ReguaEvents)
      .sort((one, other) => (one.link?.number ?? 0) - (other.link?.number ?? 0));
    const inChain = receiver.takenOf(invoiceId).filter(({ type }) => type !== 'NegotiationUpdated.v1');
    expect(inChain.map(({ data }) => data)).toEqual(chain.map(({ detail }) => detail));
  }
  // Each event of the bus arrives, under an id of its own, and nothing else does.
  const onBus = new Set(world.events.map(({ type, detail }) => JSON.stringify([type, detail.eventId])));
  const sent = new Map(
    receiver.received.map(({ webhookId, type, data }) => [webhookId, JSON.stringify([type, data.eventId])]),
  );
  const arrived = new Set(receiver.taken().map(({ webhookId }) => sent.get(webhookId)));
  expect(arrived).toEqual(onBus);
  // All attempts under one id are of one body.
  const bodies = new Set(receiver.received.map(({ webhookId, body }) => `${webhookId}\n${body}`));
  expect(bodies.size).toBe(sent.size);
}

test('whatever fails, dies or comes twice, each endpoint takes the events of a debt in order', {
  timeout: HISTORIES_TIMEOUT,
}, async () => {
  await fc.assert(fc.asyncProperty(history, play), { ...howMany(8, 7), endOnFailure: true });
});
