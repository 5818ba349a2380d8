import { afterEach, expect, test } from 'vitest';
import type { Debt } from '#schemas/records/debt.ts';
import { anInvoice, aPayment } from '#test/builders/invoice.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

/** More than an instalment's id has room for. */
const LONG = `pedido/${'filial-de-fortaleza/'.repeat(2)}2026/A`;

let world: TestWorld;
afterEach(() => world.close());

test('an instalment that is not open yet is paid under the name that the plan gave it, though the id of its invoice is long', async () => {
  world = await TestWorld.start();
  await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: LONG }));
  const agreedAt = '2026-05-06T15:00:00-03:00';
  await world.runUntil(agreedAt);
  await world.billing('PaymentPlanReported.v1', {
    creditorId: CREDITOR,
    invoiceId: LONG,
    agreedAt,
    instalments: ['2026-05-15', '2026-12-15'].map((dueDate) => ({ amount: 50_000, dueDate })),
  });
  await world.runUntil('2026-05-06T15:10:00-03:00');
  const { instalments } = ((await world.debt(LONG)) as Debt).paymentPlans[0] as Debt['paymentPlans'][number];
  const last = instalments[1]?.invoiceId as string;
  expect(await world.debt(last)).toBeUndefined();

  const paidAt = '2026-05-07T12:00:00-03:00';
  await world.runUntil(paidAt);
  await world.webhook(aPayment({ id: 'p1', invoiceId: last, amount: 100_000, paidAt }));
  await world.runUntil('2026-05-07T12:10:00-03:00');

  expect(await world.debt(LONG)).toMatchObject({
    status: 'settled',
    payments: { 'sandbox/p1': { amount: 100_000, instalment: { plan: 1, number: 2 } } },
  });
});
