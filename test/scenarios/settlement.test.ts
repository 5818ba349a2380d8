import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aDebtor, anInvoice, aPayment } from '#test/builders/invoice.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

const debtor = aDebtor({ debtorId: 'loja-1' });
const LISTED = {
  invoiceId: 'NF-1',
  creditorId: CREDITOR,
  bureau: 'serasa',
  listedAt: '2026-05-04T12:00:00.000Z',
};
const CLEARED = {
  invoiceId: 'NF-1',
  creditorId: CREDITOR,
  bureau: 'serasa',
  clearedAt: '2026-05-05T12:00:00.000Z',
};

let world: TestWorld;
beforeEach(async () => {
  world = await TestWorld.start();
});
afterEach(() => world.close());

async function open(...invoiceIds: string[]): Promise<void> {
  for (const invoiceId of invoiceIds)
    await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId, debtor }));
  await world.runUntil('2026-05-04T09:00:00-03:00');
}
const pay = (invoiceId: string, amount = 100_000) =>
  world.webhook(aPayment({ id: `p-${invoiceId}`, invoiceId, amount, paidAt: world.now() }));
const settled = (invoiceId: string) =>
  world.eventsOf(invoiceId, 'DebtSettled.v1').map(({ detail }) => detail);
const toClear = () => world.eventsOf('NF-1', 'ListingClearanceRequested.v1').map(({ detail }) => detail);

describe('sales', () => {
  test('learns that the customer is released when the last of their debts is settled', async () => {
    await open('NF-1', 'NF-2');
    await pay('NF-1');
    await pay('NF-2');
    await world.runUntil('2026-05-04T10:00:00-03:00');

    const settledAt = '2026-05-04T12:00:00.000Z';
    expect(settled('NF-1')).toEqual([
      expect.objectContaining({
        by: 'payment',
        amount: 100_000,
        received: 100_000,
        settledAt,
        otherOpenDebts: 1,
        released: false,
      }),
    ]);
    expect(settled('NF-2')).toEqual([expect.objectContaining({ otherOpenDebts: 0, released: true })]);
    expect(settled('NF-2')[0]).not.toHaveProperty('clearListingBy');
  });

  test('waits for debts that a person has, and not for cancelled ones', async () => {
    await open('NF-1');
    await world.runUntil('2026-07-01T09:00:00-03:00');
    await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-2', debtor, dueDate: '2026-08-05' }));
    await world.runUntil('2026-07-01T10:00:00-03:00');
    await pay('NF-2');
    expect((await world.debt('NF-1'))?.status).toBe('handedOver');
    expect(settled('NF-2')).toEqual([expect.objectContaining({ otherOpenDebts: 1, released: false })]);

    await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-3', debtor, dueDate: '2026-08-05' }));
    await world.billing('InvoiceCancelled.v1', {
      invoiceId: 'NF-1',
      creditorId: CREDITOR,
      cancelledAt: world.now(),
    });
    await world.runUntil('2026-07-01T11:00:00-03:00');
    await pay('NF-3');
    expect(settled('NF-3')).toEqual([expect.objectContaining({ otherOpenDebts: 0, released: true })]);
  });

  test('learns it of a debt that an amendment settles', async () => {
    await open('NF-1');
    await pay('NF-1', 60_000);
    const amended = { invoiceId: 'NF-1', creditorId: CREDITOR, amendedAt: world.now(), amount: 60_000 };
    await world.billing('InvoiceAmended.v1', amended);
    await world.runUntil('2026-05-04T10:00:00-03:00');

    expect(settled('NF-1')).toEqual([
      expect.objectContaining({ by: 'amendment', amount: 60_000, received: 60_000, released: true }),
    ]);
  });

  test('learns it of an invoice that was paid before it came', async () => {
    await pay('NF-1');
    await open('NF-1');
    expect(settled('NF-1')).toEqual([expect.objectContaining({ by: 'payment', released: true })]);
  });
});

describe('a listing in a register of bad payers', () => {
  test('is to be cleared five business days after the payment', async () => {
    await open('NF-1');
    await world.billing('NegativeListingMade.v1', LISTED);
    await world.runUntil('2026-05-06T09:00:00-03:00');
    await pay('NF-1', 105_000);
    await world.runUntil('2026-05-07T09:00:00-03:00');

    expect(settled('NF-1')).toEqual([expect.objectContaining({ clearListingBy: '2026-05-13' })]);
    expect(toClear()).toEqual([
      expect.objectContaining({
        bureau: 'serasa',
        listedAt: '2026-05-04T12:00:00.000Z',
        clearBy: '2026-05-13',
      }),
    ]);
  });

  test('that is reported after the settlement is to be cleared as well, and its clearance is requested once', async () => {
    await open('NF-1');
    await pay('NF-1');
    await world.billing('NegativeListingMade.v1', LISTED);
    await world.billing('NegativeListingMade.v1', LISTED);
    await world.runUntil('2026-05-05T09:00:00-03:00');

    expect(toClear()).toEqual([expect.objectContaining({ bureau: 'serasa', clearBy: '2026-05-11' })]);
  });

  test('of an invoice that is cancelled is to be cleared as well', async () => {
    await open('NF-1');
    await world.billing('NegativeListingMade.v1', LISTED);
    await world.billing('InvoiceCancelled.v1', {
      invoiceId: 'NF-1',
      creditorId: CREDITOR,
      cancelledAt: world.now(),
    });
    await world.runUntil('2026-05-05T09:00:00-03:00');

    expect(toClear()).toEqual([expect.objectContaining({ clearBy: '2026-05-11' })]);
  });

  test.each([
    ['in order', [LISTED, CLEARED]],
    ['out of order', [CLEARED, LISTED]],
    ['each reported again', [LISTED, CLEARED, LISTED, CLEARED, LISTED]],
  ])('that was cleared needs no clearing (%s)', async (_name, reports) => {
    await open('NF-1');
    for (const each of reports) {
      await world.billing('clearedAt' in each ? 'NegativeListingCleared.v1' : 'NegativeListingMade.v1', each);
      await world.runUntil(new Date(world.clock.now() + 60_000).toISOString());
    }
    await pay('NF-1');
    await world.runUntil('2026-05-05T09:00:00-03:00');

    expect(settled('NF-1')[0]).not.toHaveProperty('clearListingBy');
    expect(toClear()).toEqual([]);
    expect(world.deadLetters).toEqual([]);
  });
});
