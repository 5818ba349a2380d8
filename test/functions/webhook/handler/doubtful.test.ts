import { afterEach, expect, test } from 'vitest';
import { aCharge, worldOfProviders } from '#test/builders/asaas.ts';
import { anInvoice } from '#test/builders/invoice.ts';
import type { TestWorld } from '#test/builders/world.ts';

let world: TestWorld;
afterEach(() => world.close());

test('a payment whose amount cannot be read holds the reminders of the invoice that it names until a person decides', async () => {
  world = await worldOfProviders();
  for (const invoiceId of ['NF-1', 'NF-2']) await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId }));
  await world.runUntil('2026-05-06T08:00:00-03:00');
  const charge = aCharge(world, { value: 10.005 });
  for (const _ of [1, 2]) expect((await charge.paid()).body).toContain('payment.value');
  await world.runUntil('2026-05-12T12:00:00-03:00');

  expect(world.deadLetters.length).toBeGreaterThan(0);
  expect(await world.debt('NF-1')).toMatchObject({
    pauses: expect.arrayContaining([
      expect.objectContaining({ reason: 'payment-doubtful', lastDay: '2026-05-16' }),
    ]),
  });
  const steps = (invoiceId: string) => world.remindersOf(invoiceId).map(({ tags }) => tags.step);
  expect(steps('NF-1')).toEqual(['notice-3-before']);
  expect(steps('NF-2')).toContain('reminder-1-after');
});
