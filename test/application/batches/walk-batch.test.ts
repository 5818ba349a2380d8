import { afterEach, beforeEach, expect, it } from 'vitest';
import { findBatch, putBatchDebt } from '#adapters/table/batches.ts';
import { debtIdOf } from '#adapters/table/keys.ts';
import { aDebtor, anInvoice } from '#test/builders/invoice.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

const BATCH = 'carteira';
const IDS = ['NF-1', 'NF-2', 'NF-3'];

let world: TestWorld;
beforeEach(async () => {
  world = await TestWorld.start();
  const of = { creditorId: CREDITOR, batch: BATCH };
  await world.billing('CollectionPaused.v1', {
    ...of,
    pauseId: 'lote',
    reason: 'import',
    pausedAt: world.now(),
  });
  for (const invoiceId of IDS)
    await world.billing(
      'InvoiceIssued.v1',
      anInvoice({ invoiceId, batch: BATCH, debtor: aDebtor({ debtorId: `cli-${invoiceId}` }) }),
    );
  await world.clock.runUntil(world.clock.now() + 120_000);
});
afterEach(() => world.close());

const release = () =>
  world.billing('CollectionResumed.v1', { creditorId: CREDITOR, batch: BATCH, resumedAt: world.now() });
const resumed = () => IDS.filter((id) => world.eventsOf(id, 'DebtResumed.v1').length > 0);

it('a debt that fails does not hold up the others, and follows later', async () => {
  let fails = true;
  const failing = `DEBT#${debtIdOf(CREDITOR, 'NF-2')}`;
  world.aws.intercept = async ({ functionName, operation, input }) =>
    fails && functionName === 'relay' && operation === 'UpdateItem' && JSON.stringify(input).includes(failing)
      ? { refuse: 'InternalServerError', message: 'no' }
      : 'proceed';
  await release();
  await world.clock.runUntil(world.clock.now() + 180_000);
  expect(resumed()).toEqual(['NF-1', 'NF-3']);
  expect(await findBatch(CREDITOR, BATCH)).not.toHaveProperty('walkedTo');

  fails = false;
  await world.clock.runUntil(world.clock.now() + 3_600_000);
  expect(resumed()).toEqual(IDS);
  for (const id of IDS) expect(world.eventsOf(id, 'DebtResumed.v1')).toHaveLength(1);
});

it('a newer word begins the walk anew, and the last one holds', async () => {
  await release();
  const at = world.now();
  await world.billing('BatchWithdrawn.v1', { creditorId: CREDITOR, batch: BATCH, withdrawnAt: at });
  await world.clock.runUntil(world.clock.now() + 300_000);
  for (const id of IDS) expect((await world.debt(id))?.status).toBe('cancelled');
  expect(await findBatch(CREDITOR, BATCH)).toMatchObject({ withdrawnAt: new Date(at).toISOString() });
});

it('a debt that never came is passed', async () => {
  await putBatchDebt(CREDITOR, BATCH, 'bebidas-nordeste_never_00000000');
  await release();
  await world.clock.runUntil(world.clock.now() + 180_000);
  expect(resumed()).toEqual(IDS);
});
