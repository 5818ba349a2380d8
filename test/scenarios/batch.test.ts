import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BATCH, inBatch } from '#test/builders/batch.ts';
import { aDebtor, aPayment } from '#test/builders/invoice.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

const LOADED = '2026-05-04T12:00:00-03:00';

let world: TestWorld;
beforeEach(async () => {
  world = await TestWorld.start();
  await world.runUntil(LOADED);
});
afterEach(() => world.close());

const pause = (given: object = {}) =>
  world.billing('CollectionPaused.v1', {
    creditorId: CREDITOR,
    pauseId: BATCH,
    batch: BATCH,
    reason: 'import',
    pausedAt: LOADED,
    ...given,
  });
const release = (resumedAt: string = world.now()) =>
  world.billing('CollectionResumed.v1', { creditorId: CREDITOR, batch: BATCH, resumedAt });
const issue = (...given: Parameters<typeof inBatch>) => world.billing('InvoiceIssued.v1', inBatch(...given));
const sent = (invoiceId = 'NF-1') =>
  world.eventsOf(invoiceId, 'MessageSent.v1').map(({ detail }) => String(detail.at).slice(0, 10));
const paused = (invoiceId = 'NF-1') => world.eventsOf(invoiceId, 'DebtPaused.v1');
const resumed = (invoiceId = 'NF-1') => world.eventsOf(invoiceId, 'DebtResumed.v1');

describe('a batch of invoices', () => {
  test('that was paused before it came is written to by nobody until it is released', async () => {
    await pause();
    await issue(1);
    await issue(2);
    await world.runUntil('2026-05-14T10:00:00-03:00');
    expect([...sent('NF-1'), ...sent('NF-2')]).toEqual([]);
    expect(paused()).toMatchObject([{ detail: { scope: 'batch', reason: 'import', lastDay: '2026-06-03' } }]);
    expect(await world.debt('NF-1')).toMatchObject({ status: 'open', batch: BATCH, version: 1 });

    await release();
    await world.runUntil('2026-05-15T20:00:00-03:00');
    for (const id of ['NF-1', 'NF-2']) {
      expect(sent(id).length).toBeGreaterThan(0);
      expect(resumed(id)).toMatchObject([{ detail: { how: 'resumed' } }]);
    }
    expect(world.deadLetters).toEqual([]);
  });

  test('holds the invoices that come after its pause, however late', async () => {
    await issue(1);
    await pause();
    await world.runUntil('2026-05-08T10:00:00-03:00');
    await issue(2);
    await world.runUntil('2026-05-20T10:00:00-03:00');
    expect([...sent('NF-1'), ...sent('NF-2')]).toEqual([]);
    expect(paused('NF-2')).toHaveLength(1);
  });

  test('leaves alone the invoices that are not of it', async () => {
    await pause();
    await issue(1);
    await issue(2, { batch: undefined });
    await issue(3, { batch: 'another' });
    await world.runUntil('2026-05-08T10:00:00-03:00');
    expect(sent('NF-1')).toEqual([]);
    expect(sent('NF-2').length).toBeGreaterThan(0);
    expect(sent('NF-3').length).toBeGreaterThan(0);
  });

  test('that nobody released by the last day goes to a person', async () => {
    await pause({ lastDay: '2026-05-10' });
    await issue(1);
    await world.runUntil();
    expect(sent()).toEqual([]);
    expect(await world.debt('NF-1')).toMatchObject({
      status: 'handedOver',
      handedOver: { reason: 'pause-over' },
    });
  });

  test('that is released after its last day goes on its ladder all the same', async () => {
    await pause({ lastDay: '2026-05-10' });
    await issue(1);
    await world.runUntil('2026-05-13T10:00:00-03:00');
    expect(await world.debt('NF-1')).toMatchObject({ status: 'handedOver' });
    await release();
    await world.runUntil('2026-05-14T20:00:00-03:00');
    expect(await world.debt('NF-1')).toMatchObject({ status: 'open' });
    expect(world.eventsOf('NF-1', 'DebtReopened.v1')).toMatchObject([{ detail: { because: 'released' } }]);
    await world.runUntil();
    expect(sent().length).toBeGreaterThan(0);
    expect(await world.debt('NF-1')).toMatchObject({ handedOver: { reason: 'ladder-over' } });
  });

  test('that was released before its pause came is not paused', async () => {
    await release('2026-05-04T13:00:00-03:00');
    await pause();
    await issue(1);
    await world.runUntil('2026-05-08T10:00:00-03:00');
    expect(sent().length).toBeGreaterThan(0);
    expect(paused()).toEqual([]);
  });

  test('is paused once by an event that comes twice, and by another of the same id never', async () => {
    await pause();
    await pause();
    await pause({ lastDay: '2026-05-31' });
    await issue(1);
    await world.runUntil('2026-05-06T10:00:00-03:00');
    expect(paused()).toHaveLength(1);
    expect(world.deadLetters).toMatchObject([
      { reason: expect.stringContaining('pauseId: was used before') },
    ]);
  });

  test('is released once: a release that comes again changes nothing', async () => {
    await pause();
    await issue(1);
    await world.runUntil('2026-05-12T10:00:00-03:00');
    const at = world.now();
    await release(at);
    await world.runUntil('2026-05-12T12:00:00-03:00');
    const { version } = (await world.debt('NF-1')) as { version: number };
    await release(at);
    await pause();
    await world.runUntil('2026-05-12T14:00:00-03:00');
    expect(await world.debt('NF-1')).toMatchObject({ version });
    expect(resumed()).toHaveLength(1);
    expect(world.deadLetters).toEqual([]);
  });

  test('goes to a person when its id is unknown, and is kept all the same', async () => {
    await release();
    await world.runUntil('2026-05-06T10:00:00-03:00');
    expect(world.deadLetters).toMatchObject([
      { reason: expect.stringContaining('batch: no invoice of such a batch') },
    ]);
  });

  test('keeps its pause when an invoice is amended or delivered again', async () => {
    await pause();
    await issue(1);
    await world.runUntil('2026-05-06T12:00:00-03:00');
    await issue(1);
    await world.billing('InvoiceAmended.v1', {
      invoiceId: 'NF-1',
      creditorId: CREDITOR,
      amendedAt: world.now(),
      amount: 90_000,
    });
    await world.runUntil('2026-05-20T10:00:00-03:00');
    expect(sent()).toEqual([]);
    expect(paused()).toHaveLength(1);
    await release();
    await world.runUntil('2026-05-22T10:00:00-03:00');
    expect(sent().length).toBeGreaterThan(0);
  });

  test('is settled by payments while it is paused', async () => {
    await pause();
    await issue(1);
    await world.runUntil('2026-05-06T12:00:00-03:00');
    await world.webhook(aPayment({ id: 'p-1', invoiceId: 'NF-1', amount: 110_000, paidAt: world.now() }));
    await world.runUntil('2026-05-10T12:00:00-03:00');
    await release();
    await world.runUntil();
    expect((await world.debt('NF-1'))?.status).toBe('settled');
    expect(world.executionsOf('NF-1').map(({ status }) => status)).not.toContain('RUNNING');
  });

  test('is not spoken of by the message of another debt of the debtor', async () => {
    const debtor = aDebtor({ debtorId: 'cli-1' });
    await issue(1, { debtor });
    await issue(2, { debtor, batch: undefined, dueDate: '2026-05-06' });
    await world.runUntil('2026-05-05T20:00:00-03:00');
    await pause({ pausedAt: world.now() });
    await world.runUntil('2026-05-12T20:00:00-03:00');
    expect(sent('NF-2').length).toBeGreaterThan(0);
    expect(sent('NF-1').filter((day) => day > '2026-05-05')).toEqual([]);
    expect(
      world
        .eventsOf('NF-1', 'MessageConsolidated.v1')
        .filter(({ detail }) => String(detail.at) > '2026-05-06'),
    ).toEqual([]);
  });
});
