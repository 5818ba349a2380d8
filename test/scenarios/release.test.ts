import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { releaseCreditHold } from '#application/unit-of-work/release-credit-hold.ts';
import type { InterceptedCall } from '#sandbox/aws/intercept.ts';
import { aDebtor, anInvoice, aPayment } from '#test/builders/invoice.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

const debtor = aDebtor({ debtorId: 'loja-1' });
let world: TestWorld;
beforeEach(async () => {
  world = await TestWorld.start();
  for (const invoiceId of ['NF-1', 'NF-2'])
    await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId, debtor }));
  await world.runUntil('2026-05-04T10:00:00-03:00');
});
afterEach(() => world.close());

const pay = (invoiceId: string) =>
  world.webhook(aPayment({ id: `p-${invoiceId}`, invoiceId, amount: 100_000, paidAt: world.now() }));
const cancel = (invoiceId: string) =>
  world.billing('InvoiceCancelled.v1', { invoiceId, creditorId: CREDITOR, cancelledAt: world.now() });
const released = () =>
  ['NF-1', 'NF-2', 'NF-3'].flatMap((invoiceId) =>
    world.eventsOf(invoiceId, 'CreditHoldReleased.v1').map(({ detail }) => detail),
  );
const saidReleased = () =>
  ['NF-1', 'NF-2'].flatMap((invoiceId) =>
    world.eventsOf(invoiceId, 'DebtSettled.v1').map(({ detail }) => detail.released),
  );

/** Holds calls back until N of them are there, so that none of them sees what the others do after it. */
function meeting(howMany: number, isIt: (call: InterceptedCall) => boolean) {
  let arrived = 0;
  let open: () => void = () => undefined;
  const all = new Promise<void>((resolve) => {
    open = resolve;
  });
  return async (call: InterceptedCall) => {
    if (!isIt(call) || arrived === howMany) return 'proceed' as const;
    arrived += 1;
    if (arrived === howMany) open();
    await all;
    return 'proceed' as const;
  };
}
const isOfWebhook = (operation: string) => (call: InterceptedCall) =>
  call.functionName === 'webhook' && call.operation === operation;

describe('a debtor is released once, when the last of their debts is closed', () => {
  test('one after the other: with the second', async () => {
    await pay('NF-1');
    expect(released()).toEqual([]);
    await pay('NF-2');
    await pay('NF-2');

    expect(released()).toEqual([
      expect.objectContaining({ debtorId: 'loja-1', invoiceId: 'NF-2', at: '2026-05-04T13:00:00.000Z' }),
    ]);
    expect(saidReleased()).toEqual([false, true]);
  });

  test('what comes after it is published once, as long as nothing dies', async () => {
    await pay('NF-1');
    await pay('NF-2');
    const before = world.events.length;
    await world.webhook(aPayment({ id: 'late', invoiceId: 'NF-2', amount: 5_000, paidAt: world.now() }));
    expect(world.events.slice(before).map(({ type }) => type)).toEqual(['PaymentApplied.v1']);
  });

  test('two that are settled at the same moment, each of which counts the other as owed', async () => {
    // Both count before either is written.
    world.aws.intercept = meeting(2, isOfWebhook('Query'));
    await Promise.all([pay('NF-1'), pay('NF-2')]);

    expect(saidReleased()).toEqual([false, false]);
    expect(released()).toHaveLength(1);
  });

  test('two whose summaries are written before either looks: both find it, and one event is published', async () => {
    let queries = 0;
    const looksAgain = (call: InterceptedCall) => {
      if (!isOfWebhook('Query')(call)) return false;
      // Each first counts the others, then reads them for its seller's view.
      queries += 1;
      return queries > 4;
    };
    const counted = meeting(2, isOfWebhook('Query'));
    const looked = meeting(2, looksAgain);
    world.aws.intercept = async (call) => {
      await counted(call);
      return looked(call);
    };
    await Promise.all([pay('NF-1'), pay('NF-2')]);

    expect(queries).toBe(6);
    expect(saidReleased()).toEqual([false, false]);
    expect(released()).toHaveLength(1);
    expect(world.events.filter(({ type }) => type === 'CreditHoldReleased.v1')).toHaveLength(1);
  });

  test('nothing of the last debt is left to do then, and the relay need not look at it', async () => {
    await pay('NF-1');
    await pay('NF-2');

    const last = await world.debt('NF-2');
    expect(last).toMatchObject({ outbox: {}, effects: {}, creditHoldReleased: true });
    expect(last).not.toHaveProperty('pendingAt');
  });

  test('by a cancellation, as well', async () => {
    await pay('NF-1');
    await cancel('NF-2');
    await world.runUntil('2026-05-04T10:01:00-03:00');
    expect(released()).toEqual([expect.objectContaining({ invoiceId: 'NF-2' })]);
  });

  test('is released again when they owed again since', async () => {
    await pay('NF-1');
    await pay('NF-2');
    await world.runUntil('2026-05-04T10:01:00-03:00');
    await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-3', debtor }));
    await world.runUntil('2026-05-04T10:02:00-03:00');
    await pay('NF-3');
    await pay('NF-1');

    expect(released().map(({ invoiceId }) => invoiceId)).toEqual(['NF-2', 'NF-3']);
  });

  test('is not released while another debt is with a person', async () => {
    await world.runUntil();
    expect((await world.debt('NF-2'))?.status).toBe('handedOver');
    await cancel('NF-1');
    await world.runUntil();
    expect(released()).toEqual([]);
  });

  test('is not released by a debt that opened again before the release was published', async () => {
    await pay('NF-1');
    await pay('NF-2');
    const closed = await world.debt('NF-2');
    if (closed?.status !== 'settled') throw new TypeError('NF-2 is paid');
    const { creditHoldReleased: _released, ...before } = closed;
    await releaseCreditHold({ ...before, revision: closed.revision - 1 });
    expect(released()).toHaveLength(1);
  });
});

test.each(['Query', 'UpdateItem', 'PutEvents', 'BatchWriteItem'])(
  'dying around any %s of the last payment, and tried again, releases once',
  async (operation) => {
    await pay('NF-1');
    for (const side of ['before', 'after'] as const) {
      for (let nth = 1; nth < 8; nth += 1) {
        let calls = 0;
        world.aws.intercept = async (call) => {
          if (!isOfWebhook(operation)(call)) return 'proceed';
          calls += 1;
          return calls === nth ? `crash-${side}` : 'proceed';
        };
        await pay('NF-2').catch(() => undefined);
      }
    }
    world.aws.intercept = async () => 'proceed';
    await pay('NF-2');

    expect(released()).toHaveLength(1);
    expect(await world.debt('NF-2')).toMatchObject({ status: 'settled', outbox: {} });
  },
);
