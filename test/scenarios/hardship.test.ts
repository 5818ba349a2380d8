import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Creditor } from '#schemas/config/creditor.ts';
import type { Debt } from '#schemas/records/debt.ts';
import type { CaseOutcome } from '#schemas/records/negotiation.ts';
import { deployedConfig } from '#test/builders/config.ts';
import { aDebtor, anInvoice } from '#test/builders/invoice.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

// Both of one person: due on Tuesday, 2026-05-05, and on Friday, 2026-05-08.
const debtor = aDebtor({ debtorId: 'maria' });
const FIRST = anInvoice({ invoiceId: 'NF-A', debtor });
const OTHER = anInvoice({ invoiceId: 'NF-B', debtor, dueDate: '2026-05-08' });
const REPORTED_AT = '2026-05-06T15:00:00-03:00';

let world: TestWorld;
beforeEach(async () => {
  world = await TestWorld.start();
  await world.billing('InvoiceIssued.v1', FIRST);
});
afterEach(() => world.close());

const reportHardship = async () => {
  await world.runUntil(REPORTED_AT);
  await world.billing('HardshipReported.v1', {
    creditorId: CREDITOR,
    invoiceId: 'NF-A',
    reportedAt: REPORTED_AT,
  });
};
const answer = async (outcome: CaseOutcome, answeredAt: string) => {
  await world.runUntil(answeredAt);
  await world.billing('CaseAnswered.v1', {
    creditorId: CREDITOR,
    invoiceId: 'NF-A',
    number: 1,
    outcome,
    answeredAt,
  });
};
const remindersSince = (instant: string) =>
  ['NF-A', 'NF-B'].flatMap((invoiceId) =>
    world.eventsOf(invoiceId, 'MessageSent.v1').filter(({ at }) => at > Date.parse(instant)),
  );

describe('a hardship that was reported for one invoice', () => {
  test('rests the ladders of the others, and no message speaks of them', async () => {
    await world.billing('InvoiceIssued.v1', OTHER);
    await reportHardship();
    await world.runUntil('2026-05-13T20:00:00-03:00');

    expect(remindersSince(REPORTED_AT)).toEqual([]);
    expect(world.notSent('NF-B')).toContainEqual(
      expect.objectContaining({ detail: expect.objectContaining({ rule: 'hardship' }) }),
    );
    expect(await world.debt('NF-B')).toMatchObject({ status: 'open' });
  });

  test('rests them while nobody answers, and then a person takes them over', async () => {
    await world.billing('InvoiceIssued.v1', OTHER);
    await reportHardship();
    await world.runUntil('2026-08-01T20:00:00-03:00');

    expect(remindersSince(REPORTED_AT)).toEqual([]);
    expect(await world.debt('NF-B')).toMatchObject({
      status: 'handedOver',
      handedOver: { reason: 'hardship' },
    });
  });

  test.each([
    {
      what: 'a debt of the same CPF under another id',
      other: { ...OTHER, debtor: { ...debtor, debtorId: 'maria-2' } },
    },
    { what: 'an invoice that is issued after it', other: OTHER, later: true },
  ])('rests $what', async ({ other, later }) => {
    if (!later) await world.billing('InvoiceIssued.v1', other);
    await reportHardship();
    if (later) await world.billing('InvoiceIssued.v1', other);
    await world.runUntil('2026-05-13T20:00:00-03:00');
    expect(remindersSince(REPORTED_AT)).toEqual([]);
  });

  test('and answered for the creditor lets them go on', async () => {
    await world.billing('InvoiceIssued.v1', OTHER);
    await reportHardship();
    await answer('upheld', '2026-05-12T15:00:00-03:00');
    await world.runUntil('2026-06-20T20:00:00-03:00');
    expect(world.remindersOf('NF-B').map(({ tags }) => tags.step)).toEqual(
      expect.arrayContaining(['reminder-7-after', 'reissue-15-after']),
    );
  });

  test('and answered as superendividamento leaves them to a person', async () => {
    await world.billing('InvoiceIssued.v1', OTHER);
    await reportHardship();
    await answer('over-indebted', '2026-05-12T15:00:00-03:00');
    await world.runUntil('2026-06-20T20:00:00-03:00');
    expect(remindersSince(REPORTED_AT)).toEqual([]);
    expect(await world.debt('NF-B')).toMatchObject({
      status: 'handedOver',
      handedOver: { reason: 'over-indebted' },
    });
  });

  test('is written once, though its process dies before it is written', async () => {
    let crashes = 0;
    await world.billing('InvoiceIssued.v1', OTHER);
    await world.runUntil(REPORTED_AT);
    world.aws.intercept = async ({ functionName, operation, input }) => {
      const isBudget = JSON.stringify(input).includes('hardships');
      if (functionName !== 'intake' || operation !== 'PutItem' || !isBudget || crashes > 0) return 'proceed';
      crashes += 1;
      return 'crash-before';
    };
    await reportHardship();
    await world.runUntil('2026-05-13T20:00:00-03:00');
    expect(crashes).toBe(1);
    expect(remindersSince(REPORTED_AT)).toEqual([]);
    expect(((await world.debt('NF-A')) as Debt).cases).toHaveLength(1);
  });
});

test('a dispute of one invoice rests no other', async () => {
  await world.billing('InvoiceIssued.v1', OTHER);
  await world.runUntil(REPORTED_AT);
  await world.billing('DisputeRaised.v1', {
    creditorId: CREDITOR,
    invoiceId: 'NF-A',
    kind: 'not-mine',
    raisedAt: REPORTED_AT,
  });
  await world.runUntil('2026-05-13T20:00:00-03:00');
  expect(remindersSince(REPORTED_AT).length).toBeGreaterThan(0);
});

test('a hardship that was reported to one creditor rests no ladder of another', async () => {
  await world.close();
  const config = await deployedConfig();
  const creditor = config.creditors[CREDITOR] as Creditor;
  world = await TestWorld.start({
    config: { ...config, creditors: { [CREDITOR]: creditor, outra: { ...creditor, id: 'outra' } } },
  });
  await world.billing('InvoiceIssued.v1', FIRST);
  await world.billing('InvoiceIssued.v1', { ...OTHER, creditorId: 'outra' });
  await reportHardship();
  await world.runUntil('2026-05-13T20:00:00-03:00');
  const sent = world.happenings.filter(
    (one) =>
      one.kind === 'event' &&
      one.detailType === 'MessageSent.v1' &&
      JSON.stringify(one).includes('outra_NF-B'),
  );
  expect(sent.length).toBeGreaterThan(1);
});
