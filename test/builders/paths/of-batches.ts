import { debtIdOf } from '#adapters/table/keys.ts';
import type { Path } from '#test/builders/crash.ts';
import { aDebtor, anInvoice } from '#test/builders/invoice.ts';
import { CREDITOR, type TestWorld } from '#test/builders/world.ts';
import { ABOUT, billing, deliver } from './before.ts';

const BATCH = 'carteira';
const OF = { creditorId: CREDITOR, batch: BATCH };

const ofBatch = (invoiceId = 'NF-1') =>
  anInvoice({
    ...ABOUT,
    invoiceId,
    batch: BATCH,
    dueDate: '2026-05-05',
    debtor: aDebtor({ debtorId: `cli-${invoiceId}` }),
  });

const aPause = (world: TestWorld) => ({
  ...OF,
  pauseId: 'lote',
  reason: 'import',
  pausedAt: world.now(),
  lastDay: '2026-06-30',
});

/** Three invoices of a batch are open, and nobody was written to. */
async function loaded(world: TestWorld): Promise<void> {
  for (const id of ['NF-1', 'NF-2', 'NF-3']) await world.billing('InvoiceIssued.v1', ofBatch(id));
  await world.clock.runUntil(world.clock.now() + 60_000);
}

/** The same in a batch that is paused. */
async function loadedPaused(world: TestWorld): Promise<void> {
  await world.billing('CollectionPaused.v1', aPause(world));
  await world.clock.runUntil(world.clock.now() + 60_000);
  await loaded(world);
}

/** Each debtor of the batch was written to. */
async function written(world: TestWorld): Promise<void> {
  await loaded(world);
  await world.runUntil('2026-05-07T12:00:00-03:00');
}

const resumed = (world: TestWorld) => ({ ...OF, resumedAt: world.now() });
const withdrawn = (world: TestWorld) => ({ ...OF, withdrawnAt: world.now() });

/** What is said of a batch, and the debts that follow it. */
export const PATHS_OF_BATCHES: readonly Path[] = [
  {
    name: 'an invoice of a paused batch is issued',
    functionName: 'intake',
    calledAgainBy: 'queue',
    prepare: async (world) => {
      await world.billing('CollectionPaused.v1', aPause(world));
      await world.clock.runUntil(world.clock.now() + 60_000);
      return () => world.billing('InvoiceIssued.v1', ofBatch());
    },
  },
  {
    name: 'a batch is paused',
    functionName: 'intake',
    calledAgainBy: 'nobody',
    prepare: async (world) => {
      await loaded(world);
      return () => billing(world, 'CollectionPaused.v1', aPause(world));
    },
  },
  {
    name: 'the debts of a batch follow its pause',
    functionName: 'relay',
    calledAgainBy: 'schedule',
    prepare: async (world) => {
      await loaded(world);
      return () => billing(world, 'CollectionPaused.v1', aPause(world));
    },
  },
  {
    name: 'the debts of a batch follow its release',
    functionName: 'relay',
    calledAgainBy: 'schedule',
    prepare: async (world) => {
      await loadedPaused(world);
      return () => billing(world, 'CollectionResumed.v1', resumed(world));
    },
  },
  {
    name: 'the debts of a batch are withdrawn with it',
    functionName: 'relay',
    calledAgainBy: 'schedule',
    prepare: async (world) => {
      await written(world);
      return () => billing(world, 'BatchWithdrawn.v1', withdrawn(world));
    },
  },
  {
    name: 'the word that it was a mistake may not be sent in the night',
    functionName: 'courtesy',
    calledAgainBy: 'nobody',
    prepare: async (world) => {
      await written(world);
      await world.runUntil('2026-05-07T23:00:00-03:00');
      await world.billing('BatchWithdrawn.v1', withdrawn(world));
      await world.clock.runUntil(world.clock.now() + 180_000);
      return () =>
        deliver(world, 'courtesy', { detail: { debtId: debtIdOf(CREDITOR, 'NF-1'), by: 'withdrawal' } });
    },
  },
];
