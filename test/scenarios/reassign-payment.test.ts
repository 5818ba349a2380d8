import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aCharge, worldOfProviders } from '#test/builders/asaas.ts';
import { anInvoice } from '#test/builders/invoice.ts';
import { CREDITOR, type TestWorld } from '#test/builders/world.ts';

let world: TestWorld;
let charge: ReturnType<typeof aCharge>;
beforeEach(async () => {
  world = await worldOfProviders();
  charge = aCharge(world);
  for (const invoiceId of ['NF-1', 'NF-2']) await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId }));
  await world.runUntil('2026-05-04T10:00:00-03:00');
  // The debtor of NF-2 paid the bill of somebody else.
  await charge.paid();
  await world.runUntil('2026-05-07T10:00:00-03:00');
});
afterEach(() => world.close());

const move = (given: object = {}) =>
  world.billing('PaymentReassigned.v1', {
    creditorId: CREDITOR,
    reassignmentId: 'M-1',
    paymentId: 'asaas/pay_1',
    fromInvoiceId: 'NF-1',
    toInvoiceId: 'NF-2',
    ...given,
  });
const statuses = async () =>
  Promise.all(['NF-1', 'NF-2'].map(async (invoiceId) => (await world.debt(invoiceId))?.status));
const until = (time: string) => world.runUntil(`2026-05-07T${time}:00-03:00`);

describe('a payment of the wrong invoice', () => {
  test('is moved as of when it was paid: the one is owed again, the other was paid in time', async () => {
    expect(await statuses()).toEqual(['settled', 'open']);
    await move();
    await move();
    await until('10:01');

    expect(await statuses()).toEqual(['open', 'settled']);
    expect(world.eventsOf('NF-1', 'PaymentReversed.v1').map(({ detail }) => detail)).toEqual([
      expect.objectContaining({ kind: 'reassigned', amount: 100_000, balance: 100_000 }),
    ]);
    expect(world.eventsOf('NF-1', 'DebtReopened.v1').map(({ detail }) => detail)).toEqual([
      expect.objectContaining({ because: 'reassigned', to: 'ladder' }),
    ]);
    expect(world.eventsOf('NF-2', 'DebtSettled.v1').map(({ detail }) => detail)).toEqual([
      expect.objectContaining({ received: 100_000, waived: 0 }),
    ]);
    expect(await world.debt('NF-2')).toMatchObject({
      payments: { 'billing/reassigned/M-1': { of: 'asaas/pay_1', amount: 100_000 } },
    });
    expect(world.deadLetters).toEqual([]);
  });

  test('is moved once under one id: the same id to another invoice is for a person', async () => {
    await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-3' }));
    await move();
    await move({ toInvoiceId: 'NF-3' });
    await until('10:01');

    expect(await statuses()).toEqual(['open', 'settled']);
    expect(await world.debt('NF-3')).toMatchObject({ status: 'open', payments: {} });
    expect(world.deadLetters.map(({ reason }) => reason)).toEqual([
      expect.stringContaining('reassignmentId: M-1 was reported before for something else'),
    ]);
  });

  test('moved on, and back, is where it was; and what goes back of it goes back from there', async () => {
    await move();
    await until('10:01');
    await move({
      reassignmentId: 'M-2',
      paymentId: 'billing/reassigned/M-1',
      fromInvoiceId: 'NF-2',
      toInvoiceId: 'NF-1',
    });
    await until('10:02');
    expect(await statuses()).toEqual(['settled', 'open']);
    await move({ reassignmentId: 'M-3', paymentId: 'billing/reassigned/M-2' });
    await until('10:03');
    expect(await statuses()).toEqual(['open', 'settled']);
    await charge.chargedBack();

    expect(await statuses()).toEqual(['open', 'open']);
    expect(world.eventsOf('NF-2', 'PaymentReversed.v1').at(-1)?.detail).toMatchObject({
      kind: 'reversal',
      amount: 100_000,
    });
    await charge.won();
    expect(await world.debt('NF-2')).toMatchObject({
      status: 'settled',
      payments: { 'asaas/pay_1/won': { method: 'card', of: 'asaas/pay_1' } },
    });
  });

  test('of which a part went back: the rest is moved', async () => {
    await charge.partlyRefunded(300, '2026-05-06 10:00:00');
    await move();
    await until('10:01');

    expect(await world.debt('NF-2')).toMatchObject({
      status: 'open',
      payments: { 'billing/reassigned/M-1': { amount: 70_000 } },
    });
  });

  test.each([
    ['of which nothing is left', {}, 'paymentId: all of this payment went back or was moved before'],
    [
      'that this invoice has not',
      { paymentId: 'asaas/pay_9' },
      'paymentId: this invoice has no such payment',
    ],
    ['to no invoice', { toInvoiceId: 'NF-9' }, 'toInvoiceId: no such invoice was issued'],
    ['from no invoice', { fromInvoiceId: 'NF-9' }, 'fromInvoiceId: no such invoice was issued'],
    ['to where it is', { toInvoiceId: 'NF-1' }, 'toInvoiceId: must be another invoice'],
  ])('%s is for a person', async (_case, given, reason) => {
    await charge.refunded();
    await move(given);
    await until('15:00');
    expect(world.deadLetters.map((letter) => letter.reason)).toEqual([reason]);
  });

  test.each(['UpdateItem', 'GetItem', 'StartExecution', 'PutEvents'])(
    'dying around any %s of it moves it once',
    async (operation) => {
      for (let nth = 1; nth <= 4; nth += 1) {
        let calls = 0;
        world.aws.intercept = async (call) => {
          if (call.functionName !== 'intake' || call.operation !== operation) return 'proceed';
          calls += 1;
          return calls === nth ? `crash-${nth % 2 ? 'before' : 'after'}` : 'proceed';
        };
        await move();
        await world.runUntil(new Date(world.clock.now() + 30 * 60_000).toISOString());
      }
      expect(await statuses()).toEqual(['open', 'settled']);
      expect(world.eventsOf('NF-1', 'DebtReopened.v1')).toHaveLength(1);
      expect(world.eventsOf('NF-2', 'PaymentApplied.v1')).toHaveLength(1);
      expect((await world.debt('NF-1'))?.outbox).toEqual({});
    },
  );
});
