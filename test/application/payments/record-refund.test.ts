import { afterEach, beforeEach, expect, test } from 'vitest';
import { putBill } from '#adapters/table/bills.ts';
import { debtIdOf } from '#adapters/table/keys.ts';
import { recordRefund } from '#application/payments/record-refund.ts';
import { anInvoice, aPayment } from '#test/builders/invoice.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

let world: TestWorld;
beforeEach(async () => {
  world = await TestWorld.start();
  for (const invoiceId of ['NF-1', 'NF-2']) {
    await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId }));
    await world.runUntil('2026-04-25T13:00:00.000Z');
    await world.webhook(
      aPayment({ id: invoiceId, invoiceId, amount: 40_000, paidAt: '2026-04-25T12:00:00.000Z' }),
    );
  }
});
afterEach(() => world.close());

const REFUND = {
  creditorId: CREDITOR,
  refundId: 'bank/R1',
  amount: 50_000,
  at: '2026-04-26T12:00:00.000Z',
  receivedAt: '2026-04-26T12:00:00.000Z',
  kind: 'refund',
} as const;
const refunds = async (invoiceId: string) => (await world.debt(invoiceId))?.refunds;

test('of an invoice takes what came for it, and no more', async () => {
  await recordRefund({ ...REFUND, invoiceId: 'NF-1' });
  await recordRefund({ ...REFUND, invoiceId: 'NF-1' });

  const { creditorId: _c, refundId: _r, ...entry } = REFUND;
  expect(await refunds('NF-1')).toEqual({ 'bank/R1': { ...entry, amount: 40_000 } });
  expect(world.eventsOf('NF-1', 'PaymentReversed.v1')).toHaveLength(1);
});

test('of a payment, reported again with another amount, is for a person, and the first one stays', async () => {
  const one = { ...REFUND, paymentId: 'sandbox/NF-1', amount: 30_000 };
  await recordRefund(one);
  await recordRefund(one);
  await expect(recordRefund({ ...one, amount: 10_000 })).rejects.toThrow(
    'refundId: bank/R1 was reported before for something else',
  );
  expect(await refunds('NF-1')).toMatchObject({ 'bank/R1': { amount: 30_000 } });
});

test('of a bill is taken from its debts as its payment was split', async () => {
  const shares = ['NF-1', 'NF-2'].map((invoiceId) => ({
    debtId: debtIdOf(CREDITOR, invoiceId),
    invoiceId,
    amount: 40_000,
  }));
  await putBill('ABill', { creditorId: CREDITOR, shares });
  await recordRefund({ ...REFUND, billId: 'ABill' });

  const amounts = [await refunds('NF-1'), await refunds('NF-2')].map(
    (entries) => entries?.['bank/R1']?.amount,
  );
  expect(amounts).toEqual([25_000, 25_000]);
});

test('of a bill that is none of ours is an error, for its caller to try again', async () => {
  await expect(recordRefund({ ...REFUND, billId: 'None' })).rejects.toThrow('no bill of ours');
});

test('two at once of one payment are both written, and give back no more than came', async () => {
  const one = { ...REFUND, paymentId: 'sandbox/NF-1', amount: 30_000 };
  await Promise.all([recordRefund(one), recordRefund({ ...one, refundId: 'bank/R2' }), recordRefund(one)]);

  const amounts = Object.values((await refunds('NF-1')) ?? {}).map(({ amount }) => amount);
  expect(amounts.toSorted((a, b) => a - b)).toEqual([10_000, 30_000]);
});

test('a debt of before there were refunds takes one', async () => {
  await world.forget(debtIdOf(CREDITOR, 'NF-1'), 'refunds');
  await recordRefund({ ...REFUND, paymentId: 'sandbox/NF-1' });

  expect(await refunds('NF-1')).toMatchObject({ 'bank/R1': { amount: 40_000, paymentId: 'sandbox/NF-1' } });
});

test('counts when the next payment comes: it is owed again, and the event of the end has what stayed', async () => {
  await recordRefund({ ...REFUND, amount: 10_000, invoiceId: 'NF-1' });
  const pay = (id: string, amount: number) =>
    world.webhook(aPayment({ id, invoiceId: 'NF-1', amount, paidAt: '2026-04-26T16:00:00.000Z' }));
  await pay('second', 60_000);
  expect(await world.debt('NF-1')).toMatchObject({ status: 'open' });
  await pay('third', 10_000);

  expect(await world.debt('NF-1')).toMatchObject({ status: 'settled' });
  expect(world.eventsOf('NF-1', 'DebtSettled.v1').map(({ detail }) => detail)).toMatchObject([
    { received: 100_000 },
  ]);
});
