import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BATCH, inBatch } from '#test/builders/batch.ts';
import { aDebtor, aPayment } from '#test/builders/invoice.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

let world: TestWorld;
beforeEach(async () => {
  world = await TestWorld.start();
  await world.runUntil('2026-05-04T12:00:00-03:00');
});
afterEach(() => world.close());

const issue = (...given: Parameters<typeof inBatch>) => world.billing('InvoiceIssued.v1', inBatch(...given));
const withdraw = (withdrawnAt: string = world.now()) =>
  world.billing('BatchWithdrawn.v1', { creditorId: CREDITOR, batch: BATCH, withdrawnAt });
const steps = (invoiceId = 'NF-1') =>
  world.eventsOf(invoiceId, 'MessageSent.v1').map(({ detail }) => String(detail.step));
const closings = (invoiceId = 'NF-1') => world.eventsOf(invoiceId, 'DebtClosed.v1');

describe('a batch that was withdrawn', () => {
  test('before anything was sent is cancelled without a word', async () => {
    await world.billing('CollectionPaused.v1', {
      creditorId: CREDITOR,
      pauseId: BATCH,
      batch: BATCH,
      reason: 'import',
      pausedAt: world.now(),
    });
    await issue(1);
    await issue(2);
    await world.runUntil('2026-05-08T12:00:00-03:00');
    await withdraw();
    await world.runUntil();

    for (const id of ['NF-1', 'NF-2']) {
      expect(await world.debt(id)).toMatchObject({ status: 'cancelled', sends: {} });
      expect(closings(id)).toMatchObject([{ detail: { reason: 'withdrawn', received: 0 } }]);
      expect(world.executionsOf(id).map(({ status }) => status)).not.toContain('RUNNING');
    }
    expect(world.emailsOf('NF-1')).toEqual([]);
    expect(world.deadLetters).toEqual([]);
  });

  test('after messages is cancelled, and each debtor is told once that it was a mistake', async () => {
    const debtor = aDebtor({ debtorId: 'cli-1' });
    await issue(1, { debtor });
    await issue(2, { debtor });
    await issue(3);
    await world.runUntil('2026-05-08T12:00:00-03:00');
    const before = [...steps('NF-1'), ...steps('NF-2')].length;
    expect(before).toBeGreaterThan(0);
    await withdraw();
    await world.runUntil();

    const mistakes = [...steps('NF-1'), ...steps('NF-2')].filter((step) => step === 'mistake');
    expect(mistakes).toEqual(['mistake']);
    expect([...steps('NF-1'), ...steps('NF-2')]).toHaveLength(before + 1);
    expect(steps('NF-3').filter((step) => step === 'mistake')).toHaveLength(1);
    const mails = [...world.emailsOf('NF-1'), ...world.emailsOf('NF-2')];
    const mistake = mails.find(({ subject }) => subject?.includes('engano'));
    expect(mistake?.text).toContain('NF-1');
    expect(mistake?.text).toContain('NF-2');
    expect(mistake?.text).not.toContain('R$');
    for (const id of ['NF-1', 'NF-2', 'NF-3']) expect((await world.debt(id))?.status).toBe('cancelled');
  });

  test('at night tells the debtor in the morning', async () => {
    await issue(1);
    await world.runUntil('2026-05-08T23:30:00-03:00');
    await withdraw();
    await world.runUntil('2026-05-12T20:00:00-03:00');
    const [first] = world
      .eventsOf('NF-1', 'MessageSent.v1')
      .filter(({ detail }) => detail.step === 'mistake')
      .map(({ detail }) => String(detail.at));
    expect(Date.parse(first ?? '')).toBeGreaterThanOrEqual(Date.parse('2026-05-09T07:00:00-03:00'));
  });

  test('tells nobody who opted out, and asks for nothing', async () => {
    await issue(1, { debtor: aDebtor({ debtorId: 'cli-1', phone: undefined }) });
    await world.runUntil('2026-05-08T12:00:00-03:00');
    const before = steps().length;
    await world.billing('ContactUpdated.v1', {
      creditorId: CREDITOR,
      debtorId: 'cli-1',
      optOuts: ['email'],
      updatedAt: world.now(),
    });
    await world.runUntil('2026-05-08T13:00:00-03:00');
    await withdraw();
    await world.runUntil();
    expect(steps()).toHaveLength(before);
    expect((await world.debt('NF-1'))?.status).toBe('cancelled');
  });

  test('holds from the moment on at which it was said, before its debts are cancelled', async () => {
    await issue(1);
    await world.runUntil('2026-05-06T08:00:00-03:00');
    await withdraw();
    await world.runUntil();
    expect(steps().filter((step) => step !== 'mistake' && step !== 'notice-3-before')).toEqual([]);
  });

  test('leaves what was paid as it is, for a person to give back', async () => {
    await issue(1);
    await issue(2);
    await world.runUntil('2026-05-08T12:00:00-03:00');
    await world.webhook(aPayment({ id: 'p-1', invoiceId: 'NF-1', amount: 110_000, paidAt: world.now() }));
    await world.webhook(aPayment({ id: 'p-2', invoiceId: 'NF-2', amount: 10_000, paidAt: world.now() }));
    await world.runUntil('2026-05-08T13:00:00-03:00');
    await withdraw();
    await withdraw();
    await world.runUntil();

    expect(await world.debt('NF-1')).toMatchObject({ status: 'settled', payments: { 'sandbox/p-1': {} } });
    expect(world.eventsOf('NF-1', 'WithdrawnInvoicePaid.v1')).toMatchObject([
      { detail: { batch: BATCH, received: 110_000 } },
    ]);
    expect(steps('NF-1')).not.toContain('mistake');
    expect(closings('NF-2')).toMatchObject([{ detail: { reason: 'withdrawn', received: 10_000 } }]);
    const mistake = world.emailsOf('NF-2').find(({ subject }) => subject?.includes('engano'));
    expect(mistake?.text).toContain('R$ 100,00');
  });

  test('cancels what comes of it later, and what it had promised or disputed', async () => {
    await issue(1);
    await issue(2);
    await world.runUntil('2026-05-06T12:00:00-03:00');
    await world.billing('PromiseReported.v1', {
      invoiceId: 'NF-1',
      creditorId: CREDITOR,
      day: '2026-05-12',
      promisedAt: world.now(),
    });
    await world.billing('DisputeRaised.v1', {
      invoiceId: 'NF-2',
      creditorId: CREDITOR,
      kind: 'wrong-amount',
      raisedAt: world.now(),
    });
    await world.runUntil('2026-05-07T12:00:00-03:00');
    await withdraw();
    await world.runUntil('2026-05-07T13:00:00-03:00');
    await issue(3);
    await world.runUntil();
    for (const id of ['NF-1', 'NF-2', 'NF-3']) {
      expect((await world.debt(id))?.status).toBe('cancelled');
      expect(world.executionsOf(id).map(({ status }) => status)).not.toContain('RUNNING');
    }
    expect(steps('NF-3')).toEqual([]);
  });

  test('leaves the invoices of others alone', async () => {
    await issue(1);
    await issue(2, { batch: 'another' });
    await issue(3, { batch: undefined });
    await world.runUntil('2026-05-06T08:00:00-03:00');
    await withdraw();
    await world.runUntil('2026-05-12T12:00:00-03:00');
    expect((await world.debt('NF-2'))?.status).toBe('open');
    expect((await world.debt('NF-3'))?.status).toBe('open');
  });

  test('that nobody had heard of opens again in another batch, as it should have been', async () => {
    const paused = (batch: string) =>
      world.billing('CollectionPaused.v1', {
        creditorId: CREDITOR,
        pauseId: batch,
        batch,
        reason: 'import',
        pausedAt: world.now(),
      });
    await paused(BATCH);
    await issue(1, { amount: 11_000_000 });
    await world.runUntil('2026-05-05T12:00:00-03:00');
    await withdraw();
    await world.runUntil('2026-05-05T13:00:00-03:00');
    await issue(1, { amount: 11_000_000 });
    await world.runUntil('2026-05-05T14:00:00-03:00');
    expect((await world.debt('NF-1'))?.status).toBe('cancelled');

    await paused('carteira-2');
    await issue(1, { batch: 'carteira-2', issuedAt: world.now() });
    await issue(1, { batch: 'carteira-2', issuedAt: world.now() });
    await world.runUntil('2026-05-07T12:00:00-03:00');
    expect(await world.debt('NF-1')).toMatchObject({
      status: 'open',
      batch: 'carteira-2',
      amount: 100_000,
      version: 2,
    });
    expect(steps()).toEqual([]);
    await world.billing('CollectionResumed.v1', {
      creditorId: CREDITOR,
      batch: 'carteira-2',
      resumedAt: world.now(),
    });
    await world.runUntil();
    expect(steps().length).toBeGreaterThan(1);
    expect(steps()).not.toContain('mistake');
    expect(world.eventsOf('NF-1', 'DebtOpened.v1')).toHaveLength(2);
    expect(world.deadLetters).toEqual([]);
  });

  test('that the debtor had heard of opens again for a person alone', async () => {
    await issue(1);
    await world.runUntil('2026-05-08T12:00:00-03:00');
    await withdraw();
    await world.runUntil('2026-05-08T14:00:00-03:00');
    await issue(1, { batch: 'carteira-2' });
    await world.runUntil('2026-05-09T12:00:00-03:00');
    expect((await world.debt('NF-1'))?.status).toBe('cancelled');
    expect(world.deadLetters).toMatchObject([
      { reason: expect.stringContaining('invoiceId: was withdrawn with its batch') },
    ]);
  });

  test('goes to a person when its id is unknown', async () => {
    await withdraw();
    await world.runUntil('2026-05-06T10:00:00-03:00');
    expect(world.deadLetters).toMatchObject([
      { reason: expect.stringContaining('batch: no invoice of such a batch') },
    ]);
  });
});
