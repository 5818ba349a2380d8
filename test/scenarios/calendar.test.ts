import { afterEach, beforeEach, expect, test } from 'vitest';
import { config } from '#runtime/config.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { anInvoice, aPayment } from '#test/builders/invoice.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

let world: TestWorld;
beforeEach(async () => {
  world = await TestWorld.start();
  await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-1' }));
});
afterEach(() => world.close());

/** Those of the configuration that the functions have: a deployment changes them. */
const holidays = (): { date: string; name: string }[] =>
  (config().creditors[CREDITOR]?.holidays ?? []) as { date: string; name: string }[];

/** The due date, a Tuesday, becomes a holiday of the creditor's city on the day before it. */
async function decreed(): Promise<void> {
  await world.runUntil('2026-05-04T15:00:00-03:00');
  holidays().push({ date: '2026-05-05', name: 'Feriado decretado' });
}
const pay = (paidAt: string) =>
  world.webhook(aPayment({ id: 'p1', invoiceId: 'NF-1', amount: 100_000, paidAt }));
const settled = () => world.eventsOf('NF-1', 'DebtSettled.v1').map(({ detail }) => detail);

test('a holiday that is decreed the day before the due date: no fine on the next business day', async () => {
  await decreed();
  await world.runUntil('2026-05-06T08:00:00-03:00');
  await pay('2026-05-06T08:00:00-03:00');

  expect(settled()).toEqual([expect.objectContaining({ received: 100_000, waived: 0, daysLate: 0 })]);
  expect((await world.debt('NF-1')) as Debt).toMatchObject({
    status: 'settled',
    dueDate: '2026-05-05',
    rolledDueDate: '2026-05-06',
  });
});

test('without it, the same payment is a day late', async () => {
  await world.runUntil('2026-05-06T08:00:00-03:00');
  await pay('2026-05-06T08:00:00-03:00');

  expect(settled()).toEqual([expect.objectContaining({ received: 100_000, waived: 2_033, daysLate: 1 })]);
});

test('a debt that was settled keeps the days with which it was, though the holiday is taken back', async () => {
  await decreed();
  await world.runUntil('2026-05-06T08:00:00-03:00');
  await pay('2026-05-06T08:00:00-03:00');
  holidays().pop();

  expect((await world.debt('NF-1')) as Debt).toMatchObject({ rolledDueDate: '2026-05-06' });
});
