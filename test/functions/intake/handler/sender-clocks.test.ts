import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { debtIdOf, debtKey, debtorKey, paymentSourcesKey } from '#adapters/table/keys.ts';
import type { BillingEventType } from '#schemas/events/billing.ts';
import { anInvoice } from '#test/builders/invoice.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

// Due Tuesday, 2026-05-05; its steps are on 02, 06, 08, 12 and 20 May, the hand-over on the 27th.
const about = { creditorId: CREDITOR, invoiceId: 'NF-1' };
const FAR = '2036-05-07T12:00:00-03:00';
const NOW = '2026-05-07T12:00:00-03:00';

let world: TestWorld;
beforeEach(async () => {
  world = await TestWorld.start();
  await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-1' }));
});
afterEach(() => world.close());

describe('a sender whose clock is ten years ahead leaves no time after now in the table', () => {
  const instalments = [{ amount: 50_000, dueDate: '2026-05-15' }];
  test.each<[BillingEventType, object]>([
    ['InvoiceIssued.v1', { ...anInvoice({ invoiceId: 'NF-2' }), issuedAt: FAR }],
    ['InvoiceCancelled.v1', { ...about, cancelledAt: FAR }],
    ['InvoiceAmended.v1', { ...about, amendedAt: FAR, amount: 90_000 }],
    ['PaymentReported.v1', { ...about, amount: 1_000, paidAt: FAR }],
    ['PaymentSourceReported.v1', { creditorId: CREDITOR, source: 'billing', reportedUntil: FAR }],
    [
      'ContactUpdated.v1',
      { creditorId: CREDITOR, debtorId: 'debtor-of-NF-1', updatedAt: FAR, tags: ['vip'] },
    ],
    ['LinkRevocationRequested.v1', { creditorId: CREDITOR, debtorId: 'debtor-of-NF-1', requestedAt: FAR }],
    ['NegativeListingMade.v1', { ...about, bureau: 'serasa', listedAt: FAR }],
    ['NegativeListingCleared.v1', { ...about, bureau: 'serasa', clearedAt: FAR }],
    ['PromiseReported.v1', { ...about, day: '2026-05-12', promisedAt: FAR }],
    ['PaymentPlanReported.v1', { ...about, instalments, agreedAt: FAR }],
    ['DisputeRaised.v1', { ...about, kind: 'not-mine', raisedAt: FAR }],
    ['HardshipReported.v1', { ...about, reportedAt: FAR }],
  ])('%s', async (type, detail) => {
    await world.runUntil(NOW);
    await world.billing(type, detail);
    await world.runUntil('2026-05-07T12:10:00-03:00');

    const later = (await everythingKept())
      .flatMap((item) => timesIn(item))
      .filter(([path, time]) => {
        // With it, the same report is recognised again; nothing waits for it.
        const isWhatWasStated = path.endsWith('/reportedAt');
        return !isWhatWasStated && time.startsWith('2036');
      });
    expect(later).toEqual([]);
  });

  test('CaseAnswered.v1', async () => {
    await world.runUntil(NOW);
    await world.billing('DisputeRaised.v1', { ...about, kind: 'not-mine', raisedAt: NOW });
    await world.billing('CaseAnswered.v1', {
      ...about,
      number: 1,
      outcome: 'corrected',
      amount: 80_000,
      answeredAt: FAR,
    });
    await world.runUntil('2026-05-07T13:00:00-03:00');
    expect(await world.debt('NF-1')).toMatchObject({ status: 'open', amount: 80_000 });

    await world.billing('InvoiceAmended.v1', { ...about, amendedAt: world.now(), amount: 70_000 });
    await world.runUntil('2026-05-07T14:00:00-03:00');
    expect(await world.debt('NF-1')).toMatchObject({ amount: 70_000 });
  });
});

test('a promise for a day in 2036, said to be made in 2036, is refused: the ladder goes on', async () => {
  await world.runUntil(NOW);
  await world.billing('PromiseReported.v1', { ...about, day: '2036-05-12', promisedAt: FAR });
  await world.runUntil('2026-05-07T12:10:00-03:00');

  expect(await world.debt('NF-1')).toMatchObject({ status: 'open' });
  expect(world.deadLetters.map(({ reason }) => reason)).toEqual([
    'day: is further away than the creditor’s negotiation.promises.maxDays',
  ]);
});

const everythingKept = async () => {
  const partitions = [
    ...['NF-1', 'NF-2'].flatMap((invoiceId) => [
      debtKey(debtIdOf(CREDITOR, invoiceId)).pk,
      debtorKey(CREDITOR, `debtor-of-${invoiceId}`).pk,
    ]),
    paymentSourcesKey(CREDITOR).pk,
  ];
  return (await Promise.all(partitions.map((pk) => world.itemsOf(pk)))).flat();
};

test('a payment plan that ends in 2036 is refused: the ladder goes on', async () => {
  await world.runUntil(NOW);
  await world.billing('PaymentPlanReported.v1', {
    ...about,
    instalments: [{ amount: 50_000, dueDate: '2036-05-15' }],
    agreedAt: FAR,
  });
  await world.runUntil('2026-05-07T12:10:00-03:00');

  expect(await world.debt('NF-1')).toMatchObject({ status: 'open' });
  expect(world.deadLetters.map(({ reason }) => reason)).toEqual([
    'instalments: the last one is further away than the creditor’s negotiation.paymentPlans.maxDays',
  ]);
});

/** Each text of an item that is an instant or a day, with its path. */
const timesIn = (value: unknown, path = ''): [string, string][] => {
  if (typeof value === 'string') return /^\d{4}-\d\d-\d\d/.test(value) ? [[path, value]] : [];
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, part]) => timesIn(part, `${path}/${key}`))
    : [];
};
