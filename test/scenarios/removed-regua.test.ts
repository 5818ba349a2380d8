import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Config } from '#schemas/config/config.ts';
import { deployedConfig } from '#test/builders/config.ts';
import { anInvoice } from '#test/builders/invoice.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

// `regua check --stage` refuses a configuration without a régua that is in use. These debts met one all the same.

const invoice = anInvoice({ invoiceId: 'NF-1' });
let world: TestWorld;
beforeEach(async () => {
  world = await TestWorld.start();
  await world.billing('InvoiceIssued.v1', invoice);
  await world.runUntil('2026-05-07T15:00:00-03:00');
});
afterEach(() => world.close());

/** Removes the régua of the debt; new invoices take another. */
async function removePadrao(): Promise<void> {
  const config = await deployedConfig();
  const { padrao: _, ...reguas } = config.reguas;
  const selection: Config['selection'] = config.selection.map((rule) =>
    rule.regua === 'padrao' ? { ...rule, regua: 'recorrente' } : rule,
  );
  world.reconfigure({ ...config, reguas, selection });
}

test('a debt on a régua that was removed walks the ladder that it started with to its end', async () => {
  await removePadrao();
  await world.runUntil();

  expect(world.remindersOf('NF-1')).toHaveLength(5);
  expect(await world.debt('NF-1')).toMatchObject({ status: 'handedOver' });
});

test('a promise broken after its régua was removed ends with a person, and no execution fails', async () => {
  await world.billing('PromiseReported.v1', {
    creditorId: CREDITOR,
    invoiceId: 'NF-1',
    day: '2026-05-14',
    promisedAt: world.now(),
  });
  await world.runUntil('2026-05-08T09:00:00-03:00');
  await removePadrao();
  await world.runUntil();

  expect(world.eventsOf('NF-1', 'PromiseBroken.v1')).toHaveLength(1);
  expect(await world.debt('NF-1')).toMatchObject({ status: 'handedOver' });
  expect(world.executionsOf('NF-1').map(({ status }) => status)).toEqual(['SUCCEEDED']);
});

test('an amended debt goes on with the régua that is selected today', async () => {
  await removePadrao();
  await world.billing('InvoiceAmended.v1', {
    creditorId: CREDITOR,
    invoiceId: 'NF-1',
    dueDate: '2026-06-08',
    amendedAt: world.now(),
  });
  await world.runUntil('2026-05-08T09:00:00-03:00');

  expect(await world.debt('NF-1')).toMatchObject({ status: 'open', regua: 'recorrente', version: 2 });
});
