import { afterEach, beforeEach, expect, it } from 'vitest';
import { viewOfStage } from '#cli/batches/batch-of-stage.ts';
import { BATCH, inBatch } from '#test/builders/batch.ts';
import { aDebtor, aPayment } from '#test/builders/invoice.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

const OF = { creditorId: CREDITOR, batch: BATCH };

let world: TestWorld;
beforeEach(async () => {
  world = await TestWorld.start();
  await world.runUntil('2026-05-04T12:00:00-03:00');
});
afterEach(() => world.close());

const view = async () => {
  const read: number[] = [];
  const found = await viewOfStage(OF, { at: world.now(), onProgress: (count) => read.push(count) });
  return { ...found, read };
};
const issue = (number: number, given: object = {}) =>
  world.billing('InvoiceIssued.v1', inBatch(number, given));

it('a batch that nothing is known of is none', async () => {
  expect(await viewOfStage(OF, { at: world.now(), onProgress: () => undefined })).toBeUndefined();
});

it('a paused batch shows whom its release would write to, and on which day', async () => {
  await world.billing('CollectionPaused.v1', {
    ...OF,
    pauseId: BATCH,
    reason: 'import',
    pausedAt: world.now(),
  });
  const debtor = aDebtor({ debtorId: 'cli-1' });
  await issue(1, { debtor });
  await issue(2, { debtor, dueDate: '2026-06-15' });
  await issue(3, { dueDate: '2026-06-15' });
  await issue(4, { debtor: aDebtor({ debtorId: 'cli-4', email: undefined, phone: undefined }) });
  await world.runUntil('2026-05-11T12:00:00-03:00');
  expect(await view()).toMatchObject({
    state: 'paused',
    invoices: 4,
    debtors: 3,
    open: 400_000,
    unreached: [{ debtorId: 'cli-4', invoiceIds: ['NF-4'] }],
    firstContacts: [
      { day: '2026-05-11', debtors: 1 },
      { day: '2026-06-12', debtors: 1 },
    ],
    writtenTo: 0,
    paid: 0,
    read: [4],
  });
  await world.billing('CollectionResumed.v1', { ...OF, resumedAt: world.now() });
  await world.runUntil('2026-05-11T12:05:00-03:00');
  expect(await view()).toMatchObject({ state: 'released' });
});

it('a batch under way shows who would be told of a mistake, and what was paid', async () => {
  await issue(1);
  await issue(2);
  await issue(3, { dueDate: '2026-06-15' });
  await world.runUntil('2026-05-08T12:00:00-03:00');
  await world.webhook(aPayment({ id: 'p-2', invoiceId: 'NF-2', amount: 110_000, paidAt: world.now() }));
  await world.runUntil('2026-05-08T13:00:00-03:00');
  expect(await view()).toMatchObject({ state: 'open', invoices: 3, writtenTo: 1, paid: 1 });
  await world.billing('BatchWithdrawn.v1', { ...OF, withdrawnAt: world.now() });
  await world.runUntil('2026-05-08T14:00:00-03:00');
  expect(await view()).toMatchObject({ state: 'withdrawn', writtenTo: 0, paid: 1 });
});
