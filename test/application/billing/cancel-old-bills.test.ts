import { afterEach, beforeEach, expect, test } from 'vitest';
import { aDebtor, anInvoice } from '#test/builders/invoice.ts';
import { configWithPsp, TestPsp } from '#test/builders/psp.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

let psp: TestPsp;
let world: TestWorld;
beforeEach(async () => {
  psp = await TestPsp.start();
  world = await TestWorld.start({
    config: await configWithPsp(psp.url),
    pspSecrets: { [CREDITOR]: psp.access },
  });
});
afterEach(async () => {
  await world.close();
  await psp.close();
});

const INVOICES = ['NF-1', 'NF-2', 'NF-3', 'NF-4'];
const debts = () => Promise.all(INVOICES.map((invoiceId) => world.debt(invoiceId)));
const bills = async () =>
  (await debts()).map((debt) => (debt && 'reissue' in debt ? debt.reissue?.txid : undefined));

test('a bill of several debts that another replaces is cancelled once, and no debt keeps it on its list', async () => {
  const debtor = aDebtor({ debtorId: 'of-four' });
  for (const invoiceId of INVOICES) await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId, debtor }));
  await world.runUntil('2026-05-06T20:00:00-03:00');
  const [first] = await bills();
  expect(new Set(await bills())).toEqual(new Set([first]));

  await world.runUntil('2026-05-08T20:00:00-03:00');
  const [second] = await bills();
  expect(second).not.toBe(first);
  expect(new Set(await bills())).toEqual(new Set([second]));
  expect(psp.charges.get(String(first))?.status).toBe('REMOVIDA_PELO_USUARIO_RECEBEDOR');
  expect(psp.charges.get(String(second))?.status).toBe('ATIVA');
  expect(psp.calls.filter((call) => call === `PATCH /cobv/${first}`)).toHaveLength(1);
  expect((await debts()).map((debt) => debt && 'oldBills' in debt && debt.oldBills)).toEqual([
    [],
    [],
    [],
    [],
  ]);
});
