import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aDebtor, anInvoice, aPayment } from '#test/builders/invoice.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

const debtor = aDebtor({ debtorId: 'cli-1' });
const twin = aDebtor({ debtorId: 'cli-2', taxId: debtor.taxId });
/** Due on Tuesday, 2026-05-05; the first reminder is on the 6th. */
const invoice = anInvoice({ invoiceId: 'NF-1', debtor });

let world: TestWorld;
beforeEach(async () => {
  world = await TestWorld.start();
  await world.billing('InvoiceIssued.v1', invoice);
  await world.runUntil('2026-05-05T12:00:00-03:00');
});
afterEach(() => world.close());

const pause = (given: object = {}) =>
  world.billing('CollectionPaused.v1', {
    creditorId: CREDITOR,
    pauseId: 'P-1',
    invoiceId: 'NF-1',
    reason: 'disputed-outside',
    pausedAt: '2026-05-05T12:00:00-03:00',
    lastDay: '2026-05-11',
    ...given,
  });
const ofDebtor = { invoiceId: undefined, debtorId: 'cli-1' };
const resume = (resumedAt: string, given: object = {}) =>
  world.billing('CollectionResumed.v1', { creditorId: CREDITOR, invoiceId: 'NF-1', resumedAt, ...given });
const sentAfter = (instant: string, invoiceId = 'NF-1') =>
  world
    .eventsOf(invoiceId, 'MessageSent.v1')
    .map(({ detail }) => String(detail.at))
    .filter((at) => Date.parse(at) > Date.parse(instant));
const reasonOf = async (invoiceId: string) => {
  const debt = await world.debt(invoiceId);
  return debt && 'handedOver' in debt ? debt.handedOver?.reason : undefined;
};

describe('a paused debt', () => {
  test('gets no message until its last day is over, and goes on with its ladder after it', async () => {
    await pause();
    await world.runUntil('2026-05-11T23:59:00-03:00');
    expect(sentAfter('2026-05-05T12:00:00-03:00')).toEqual([]);
    expect(await world.debt('NF-1')).toMatchObject({ status: 'open', pauses: [{ pauseId: 'P-1' }] });

    await world.runUntil();
    const [first] = sentAfter('2026-05-05T12:00:00-03:00');
    expect(first?.slice(0, 10)).toBe('2026-05-12');
    expect(world.eventsOf('NF-1', 'DebtPaused.v1')).toHaveLength(1);
    expect(world.eventsOf('NF-1', 'DebtResumed.v1')).toMatchObject([{ detail: { how: 'over' } }]);
    expect(await reasonOf('NF-1')).toBe('ladder-over');
  });

  test('goes on at once when a person resumes it', async () => {
    await pause();
    await world.runUntil('2026-05-08T09:00:00-03:00');
    await resume('2026-05-08T09:00:00-03:00');
    await world.runUntil('2026-05-08T20:00:00-03:00');

    expect(sentAfter('2026-05-05T12:00:00-03:00')).toHaveLength(1);
    expect(world.eventsOf('NF-1', 'DebtResumed.v1')).toMatchObject([{ detail: { how: 'resumed' } }]);
  });

  test('is settled by a payment', async () => {
    await pause();
    await world.runUntil('2026-05-07T09:00:00-03:00');
    await world.webhook(aPayment({ id: 'p-1', invoiceId: 'NF-1', amount: 110_000, paidAt: world.now() }));
    await world.runUntil();

    expect((await world.debt('NF-1'))?.status).toBe('settled');
    expect(world.executionsOf('NF-1').map(({ status }) => status)).not.toContain('RUNNING');
  });

  test.each(['death', 'minor', 'insolvency', 'court-order'])(
    'goes to a person when it was paused for %s and nobody resumed it',
    async (reason) => {
      await pause({ reason });
      await world.runUntil();

      expect(sentAfter('2026-05-05T12:00:00-03:00')).toEqual([]);
      expect(await reasonOf('NF-1')).toBe('pause-over');
    },
  );

  test('has a last day of the creditor when billing gives none', async () => {
    await pause({ lastDay: undefined });
    await world.runUntil('2026-05-05T13:00:00-03:00');
    expect(world.eventsOf('NF-1', 'DebtPaused.v1')).toMatchObject([{ detail: { lastDay: '2026-06-04' } }]);
  });

  test('is paused once by an event that comes twice, and by another of the same id never', async () => {
    await pause();
    await pause();
    await pause({ lastDay: '2026-05-31' });
    await world.runUntil('2026-05-05T13:00:00-03:00');

    expect(world.eventsOf('NF-1', 'DebtPaused.v1')).toHaveLength(1);
    expect((await world.debt('NF-1')) as object).toMatchObject({ version: 2 });
    expect(world.deadLetters).toMatchObject([
      { reason: expect.stringContaining('pauseId: was used before') },
    ]);
  });

  test('that is delivered again after it was resumed stays resumed', async () => {
    await pause();
    await world.runUntil('2026-05-08T09:00:00-03:00');
    await resume('2026-05-08T09:00:00-03:00');
    await world.runUntil('2026-05-08T10:00:00-03:00');
    await pause();
    await resume('2026-05-08T09:00:00-03:00');
    await world.runUntil('2026-05-08T20:00:00-03:00');

    expect(sentAfter('2026-05-05T12:00:00-03:00')).toHaveLength(1);
    expect(world.deadLetters).toEqual([]);
  });

  test('that was promised for a day is not reminded of it, and waits after the promise is broken', async () => {
    await world.billing('PromiseReported.v1', {
      invoiceId: 'NF-1',
      creditorId: CREDITOR,
      day: '2026-05-08',
      promisedAt: '2026-05-06T12:00:00-03:00',
    });
    await world.runUntil('2026-05-07T12:00:00-03:00');
    await pause({ lastDay: '2026-05-14' });
    await world.runUntil('2026-05-14T23:00:00-03:00');

    expect(sentAfter('2026-05-07T12:00:00-03:00')).toEqual([]);
    expect(world.eventsOf('NF-1', 'PromiseBroken.v1')).toHaveLength(1);
    await world.runUntil();
    expect(sentAfter('2026-05-14T23:00:00-03:00').length).toBeGreaterThan(0);
  });

  test('stays paused when its invoice is amended', async () => {
    await pause();
    await world.runUntil('2026-05-06T12:00:00-03:00');
    await world.billing('InvoiceAmended.v1', {
      invoiceId: 'NF-1',
      creditorId: CREDITOR,
      amendedAt: world.now(),
      amount: 90_000,
    });
    await world.runUntil('2026-05-11T23:00:00-03:00');
    expect(sentAfter('2026-05-05T12:00:00-03:00')).toEqual([]);
    await world.runUntil();
    expect(sentAfter('2026-05-11T23:00:00-03:00').length).toBeGreaterThan(0);
  });
});

test('a step that no channel could send is not taken again when its ladder goes on after a pause', async () => {
  // An SMS costs more than 2% of R$ 3,38, and there is no e-mail.
  const byPhone = aDebtor({ debtorId: 'cli-3', email: undefined });
  await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-2', amount: 338, debtor: byPhone }));
  await world.runUntil('2026-05-09T12:00:00-03:00');
  await pause({ invoiceId: 'NF-2', pausedAt: '2026-05-09T12:00:00-03:00', lastDay: '2026-05-24' });
  await world.runUntil();

  expect(world.eventsOf('NF-2', 'MessageSent.v1')).toEqual([]);
  expect(world.eventsOf('NF-2', 'StepTaken.v1').map(({ detail }) => detail.step)).toEqual([
    'notice-1-before',
    'reminder-3-after',
    'reissue-15-after',
  ]);
});

describe('a paused debtor', () => {
  test('gets no message about any debt, under any debtor id, nor about one that is issued meanwhile', async () => {
    await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-2', debtor: twin }));
    await world.runUntil('2026-05-05T13:00:00-03:00');
    await pause(ofDebtor);
    await world.runUntil('2026-05-05T14:00:00-03:00');
    await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-3', debtor, dueDate: '2026-05-11' }));
    await world.billing(
      'InvoiceIssued.v1',
      anInvoice({ invoiceId: 'NF-4', debtor: { ...twin, debtorId: 'cli-3' }, dueDate: '2026-05-11' }),
    );
    await world.runUntil('2026-05-11T23:00:00-03:00');
    for (const invoiceId of ['NF-1', 'NF-2', 'NF-3', 'NF-4'])
      expect(sentAfter('2026-05-05T12:30:00-03:00', invoiceId), invoiceId).toEqual([]);

    await world.runUntil();
    const after = ['NF-1', 'NF-2', 'NF-3', 'NF-4'].flatMap((invoiceId) =>
      sentAfter('2026-05-11T23:00:00-03:00', invoiceId),
    );
    expect(after.length).toBeGreaterThan(0);
    for (const invoiceId of ['NF-1', 'NF-2', 'NF-3', 'NF-4'])
      expect(await reasonOf(invoiceId), invoiceId).toBe('ladder-over');
  });

  test('goes on with all debts when collection is resumed', async () => {
    await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-2', debtor: twin }));
    await world.runUntil('2026-05-05T13:00:00-03:00');
    await pause({ ...ofDebtor, reason: 'death' });
    await world.runUntil('2026-05-08T09:00:00-03:00');
    await resume('2026-05-08T09:00:00-03:00', ofDebtor);
    await world.runUntil();

    for (const invoiceId of ['NF-1', 'NF-2']) {
      expect(world.eventsOf(invoiceId, 'DebtResumed.v1')).toMatchObject([{ detail: { how: 'resumed' } }]);
      expect(await reasonOf(invoiceId)).toBe('ladder-over');
    }
  });

  test('that nobody knows is for a person', async () => {
    await pause({ ...ofDebtor, debtorId: 'nobody' });
    await world.runUntil('2026-05-20T13:00:00-03:00');
    expect(world.deadLetters).toMatchObject([{ reason: expect.stringContaining('debtorId') }]);
  });
});

describe('a pause that comes before the invoice', () => {
  const later = (given: object = {}) => anInvoice({ invoiceId: 'NF-9', dueDate: '2026-05-08', ...given });
  const issuedAt = '2026-05-06T09:00:00-03:00';

  test('is kept for it, and holds until its last day is over', async () => {
    await pause({ invoiceId: 'NF-9' });
    await world.runUntil('2026-05-06T09:00:00-03:00');
    expect(world.eventsOf('NF-9', 'InvoiceChangeUnapplied.v1')).toMatchObject([
      { detail: { change: 'paused' } },
    ]);
    await world.billing('InvoiceIssued.v1', later({ issuedAt }));
    await world.runUntil('2026-05-11T23:59:00-03:00');
    expect(sentAfter('2026-05-01T00:00:00Z', 'NF-9')).toEqual([]);
    expect(await world.debt('NF-9')).toMatchObject({ status: 'open', pauses: [{ pauseId: 'P-1' }] });
    expect(world.eventsOf('NF-9', 'DebtPaused.v1')).toHaveLength(1);

    await world.runUntil();
    expect(sentAfter('2026-05-01T00:00:00Z', 'NF-9')[0]?.slice(0, 10)).toBe('2026-05-12');
    expect(world.deadLetters).toEqual([]);
  });

  test('does not hold when it was resumed before the invoice came, whichever of the two came first', async () => {
    await resume('2026-05-05T13:00:00-03:00', { invoiceId: 'NF-9' });
    await pause({ invoiceId: 'NF-9' });
    await world.runUntil('2026-05-06T09:00:00-03:00');
    await world.billing('InvoiceIssued.v1', later({ issuedAt }));
    await world.runUntil('2026-05-12T09:00:00-03:00');
    expect(sentAfter('2026-05-01T00:00:00Z', 'NF-9')).not.toEqual([]);
    expect(world.eventsOf('NF-9', 'DebtPaused.v1')).toEqual([]);
  });

  test('is kept once, and another of the same id is for a person', async () => {
    await pause({ invoiceId: 'NF-9' });
    await pause({ invoiceId: 'NF-9' });
    await pause({ invoiceId: 'NF-9', lastDay: '2026-05-20' });
    await world.runUntil('2026-05-05T13:00:00-03:00');
    expect(world.eventsOf('NF-9', 'InvoiceChangeUnapplied.v1')).toHaveLength(1);
    expect(world.deadLetters).toMatchObject([{ reason: expect.stringContaining('pauseId') }]);
  });

  test('is kept for the first invoice of a debtor, and a person hears of it if none comes soon', async () => {
    await pause({ ...ofDebtor, debtorId: 'cli-9' });
    await world.runUntil('2026-05-06T09:00:00-03:00');
    expect(world.deadLetters).toMatchObject([{ reason: expect.stringContaining('the pause is kept') }]);
    await world.billing('InvoiceIssued.v1', later({ issuedAt, debtor: aDebtor({ debtorId: 'cli-9' }) }));
    await world.runUntil('2026-05-11T23:59:00-03:00');
    expect(await world.debtor('cli-9')).toMatchObject({ pauses: [{ pauseId: 'P-1', scope: 'debtor' }] });
    expect(sentAfter('2026-05-01T00:00:00Z', 'NF-9')).toEqual([]);
    await world.runUntil();
    expect(sentAfter('2026-05-01T00:00:00Z', 'NF-9')[0]?.slice(0, 10)).toBe('2026-05-12');
  });

  test('of a debtor holds no more when it was resumed before the first invoice', async () => {
    await pause({ ...ofDebtor, debtorId: 'cli-9' });
    await resume('2026-05-05T13:00:00-03:00', { ...ofDebtor, debtorId: 'cli-9' });
    await world.runUntil('2026-05-06T09:00:00-03:00');
    await world.billing('InvoiceIssued.v1', later({ issuedAt, debtor: aDebtor({ debtorId: 'cli-9' }) }));
    await world.runUntil('2026-05-12T09:00:00-03:00');
    expect(sentAfter('2026-05-01T00:00:00Z', 'NF-9')).not.toEqual([]);
  });
});

test.each([
  ['neither an invoice nor a debtor', { invoiceId: undefined }, 'invoiceId: must give'],
  ['both an invoice and a debtor', { debtorId: 'cli-1' }, 'invoiceId: must give'],
  ['a last day before it', { lastDay: '2026-05-04' }, 'lastDay: must not be before'],
  ['a last day that is too far', { lastDay: '2027-05-04' }, 'lastDay: must be at most 180 days'],
  ['a reason that is on no list', { reason: 'because' }, 'reason'],
])('a pause with %s is refused', async (_, given, reason) => {
  await pause(given);
  await world.runUntil('2026-05-05T13:00:00-03:00');
  expect(world.deadLetters).toMatchObject([{ reason: expect.stringContaining(reason) }]);
  expect(world.eventsOf('NF-1', 'DebtPaused.v1')).toEqual([]);
});
