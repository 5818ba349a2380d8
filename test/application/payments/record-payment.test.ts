import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { putBill } from '#adapters/table/bills.ts';
import { changeDebt } from '#adapters/table/change.ts';
import { debtIdOf, unidentifiedPaymentKey } from '#adapters/table/keys.ts';
import type { ReceivedPayment } from '#application/payments/received-payment.ts';
import { recordBillPayment } from '#application/payments/record-bill-payment.ts';
import { recordPayment } from '#application/payments/record-payment.ts';
import { recordUnidentifiedPayment } from '#application/payments/record-unidentified-payment.ts';
import { MOST_PAYMENTS } from '#domain/debt/has-room-for.ts';
import { anInvoice, aPayment } from '#test/builders/invoice.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

const AT = '2026-04-25T09:30:00-03:00';
const PAID: ReceivedPayment = {
  creditorId: CREDITOR,
  invoiceId: 'NF-1',
  paymentId: 'asaas/pay_1',
  amount: 100_000,
  paidAt: AT,
  method: 'pix',
  receivedAt: '2026-04-25T12:31:00.000Z',
};

let world: TestWorld;
beforeEach(async () => {
  world = await TestWorld.start();
  for (const invoiceId of ['NF-1', 'NF-2']) await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId }));
  await world.runUntil('2026-04-25T09:05:00-03:00');
});
afterEach(() => world.close());

describe('the id of a payment stands for one payment of the creditor', () => {
  test('the same again is the same payment', async () => {
    await recordPayment(PAID);
    await recordPayment(PAID);
    expect(await world.debt('NF-1')).toMatchObject({ status: 'settled', payments: { 'asaas/pay_1': {} } });
  });

  test('told for two invoices, it settles the first and goes to a person', async () => {
    await recordPayment(PAID);
    await expect(recordPayment({ ...PAID, invoiceId: 'NF-2' })).rejects.toThrow(
      'paymentId: asaas/pay_1 was reported before for something else',
    );
    expect(await world.debt('NF-2')).toMatchObject({ status: 'open', payments: {} });
  });

  test('told with another amount, it goes to a person', async () => {
    await recordPayment({ ...PAID, amount: 40_000 });
    await expect(recordPayment(PAID)).rejects.toThrow('asaas/pay_1');
    expect(await world.debt('NF-1')).toMatchObject({ payments: { 'asaas/pay_1': { amount: 40_000 } } });
  });

  test('told for an invoice and then for a bill, it goes to a person, and the other way round', async () => {
    const shares = [{ debtId: debtIdOf(CREDITOR, 'NF-2'), invoiceId: 'NF-2', amount: 100_000 }];
    await putBill('ABill', { creditorId: CREDITOR, shares });
    await recordPayment(PAID);
    await expect(recordBillPayment('ABill', PAID)).rejects.toThrow('asaas/pay_1');
    const other = { ...PAID, paymentId: 'asaas/pay_2' };
    await recordBillPayment('ABill', other);
    await recordBillPayment('ABill', other);
    await expect(recordPayment(other)).rejects.toThrow('asaas/pay_2');
    expect(await world.debt('NF-2')).toMatchObject({ status: 'settled' });
  });

  test('kept unidentified and then told with another amount, it goes to a person', async () => {
    const { invoiceId: _, ...payment } = PAID;
    await recordUnidentifiedPayment({ ...payment, provider: 'asaas' });
    await recordUnidentifiedPayment({ ...payment, provider: 'asaas' });
    await expect(recordUnidentifiedPayment({ ...payment, provider: 'asaas', amount: 1 })).rejects.toThrow(
      'asaas/pay_1',
    );
  });

  test('a webhook that tells it for another invoice is answered, and kept for a person', async () => {
    const body = aPayment({ id: 'P-1', invoiceId: 'NF-1', amount: 100_000, paidAt: AT });
    expect((await world.webhook(body)).statusCode).toBe(200);
    expect((await world.webhook({ ...body, invoiceId: 'NF-2' })).statusCode).toBe(422);
    expect(world.deadLetters.map(({ reason }) => reason)).toEqual([
      expect.stringContaining('sandbox/P-1 was reported before for something else'),
    ]);
    expect(await world.debt('NF-2')).toMatchObject({ status: 'open' });
  });

  test('two invoices may be paid at the same instant with the same amount when billing gives no id', async () => {
    for (const invoiceId of ['NF-1', 'NF-2', 'NF-2'])
      await world.billing('PaymentReported.v1', {
        creditorId: CREDITOR,
        invoiceId,
        amount: 100_000,
        paidAt: AT,
      });
    await world.runUntil('2026-04-25T10:00:00-03:00');
    for (const invoiceId of ['NF-1', 'NF-2'])
      expect(await world.debt(invoiceId)).toMatchObject({ status: 'settled' });
    expect(world.deadLetters).toEqual([]);
  });
});

describe('thousands of payments of one centavo', () => {
  beforeEach(async () => {
    const { creditorId: _c, invoiceId: _i, paymentId: _p, ...entry } = { ...PAID, amount: 1 };
    const payments = Object.fromEntries(
      Array.from({ length: MOST_PAYMENTS - 1 }, (_, index) => [`asaas/c-${index + 1}`, entry]),
    );
    await changeDebt(debtIdOf(CREDITOR, 'NF-1'), { set: [[['payments'], payments]] });
    for (const number of [MOST_PAYMENTS, MOST_PAYMENTS + 1, MOST_PAYMENTS + 2])
      await recordPayment({ ...PAID, paymentId: `asaas/c-${number}`, amount: 1 });
  });

  test('stop at the room that a debt has, and bring a person; the true payment settles it all the same', async () => {
    const full = await world.debt('NF-1');
    expect(Object.keys(full?.payments ?? {})).toHaveLength(MOST_PAYMENTS);
    expect(full).toMatchObject({ status: 'handedOver', handedOver: { reason: 'too-many-payments' } });
    expect(await world.item(unidentifiedPaymentKey(CREDITOR, `asaas/c-${MOST_PAYMENTS + 1}`))).toMatchObject({
      amount: 1,
      reference: 'NF-1',
    });

    await recordPayment({ ...PAID, amount: 100_000 - MOST_PAYMENTS });
    expect(await world.debt('NF-1')).toMatchObject({ status: 'settled' });

    // What no debt has room for is not assigned to it either, and the person learns why.
    await world.billing('PaymentAssigned.v1', {
      creditorId: CREDITOR,
      paymentId: `asaas/c-${MOST_PAYMENTS + 1}`,
      invoiceId: 'NF-1',
    });
    await world.runUntil('2026-04-25T10:00:00-03:00');
    expect(world.deadLetters.at(-1)?.reason).toMatch(/^invoiceId: this invoice has 500 payments already/);
  });
});
