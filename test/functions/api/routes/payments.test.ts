import { afterEach, beforeEach, expect, it } from 'vitest';
import { recordUnidentifiedPayment } from '#application/payments/record-unidentified-payment.ts';
import { callApi } from '#test/builders/api.ts';
import { anInvoice, aPayment } from '#test/builders/invoice.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

let world: TestWorld;
beforeEach(async () => {
  world = await TestWorld.start();
});
afterEach(() => world.close());

const items = async (path: string, as = 'operator') => (await callApi(world, { path, as })).body.items;

it('a payment that names nothing of ours is listed until a person assigns it', async () => {
  await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-1' }));
  await world.runUntil('2026-04-25T10:00:00-03:00');
  const paidAt = world.now();
  const payment = {
    creditorId: CREDITOR,
    provider: 'psp',
    paymentId: 'psp/p-1',
    amount: 700,
    method: 'pix',
  } as const;
  await recordUnidentifiedPayment({ ...payment, paidAt, receivedAt: paidAt });
  // It came on a Saturday: the second business day is Tuesday.
  const waiting = {
    owner: 'financeiro',
    dueAt: '2026-04-29T03:00:00.000Z',
    isOverdue: false,
    ifNobodyActs: 'stays-unapplied',
  };
  expect(await items('/payments/unidentified')).toEqual([
    { ...payment, paidAt, receivedAt: paidAt, waiting },
  ]);
  expect(await items('/payments/unidentified', 'operator@another')).toEqual([]);
  await world.runUntil('2026-04-29T00:00:00-03:00');
  expect((await items('/payments/unidentified'))[0].waiting).toEqual({ ...waiting, isOverdue: true });

  const assigned = { creditorId: CREDITOR, paymentId: 'psp/p-1', invoiceId: 'NF-1' };
  await world.billing('PaymentAssigned.v1', assigned);
  await world.runUntil('2026-04-29T11:00:00-03:00');
  expect(world.deadLetters).toEqual([]);
  expect(await items('/payments/unidentified')).toEqual([]);
});

it('payments whose invoice has not come are listed until it comes', async () => {
  const paidAt = '2026-04-25T12:00:00Z';
  for (const [id, invoiceId] of Object.entries({ 'p-1': 'NF-1', 'p-2': 'NF-1', 'p-3': 'NF-2' }))
    await world.webhook(aPayment({ id, invoiceId, amount: id === 'p-2' ? 200 : 100, paidAt }));
  const unapplied = await items('/payments/unapplied');
  expect(unapplied[0].waiting).toMatchObject({ owner: 'financeiro', ifNobodyActs: 'applied-when-issued' });
  expect(
    unapplied.map(({ invoiceId, payments }: { invoiceId: string; payments: object[] }) => [
      invoiceId,
      payments.length,
    ]),
  ).toEqual(
    expect.arrayContaining([
      ['NF-1', 2],
      ['NF-2', 1],
    ]),
  );
  await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-1' }));
  await world.runUntil('2026-04-25T10:00:00-03:00');
  expect((await items('/payments/unapplied')).map(({ debtId }: { debtId: string }) => debtId)).toEqual([
    expect.stringContaining('NF-2'),
  ]);
});
