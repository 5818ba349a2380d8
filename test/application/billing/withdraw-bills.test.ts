import { afterEach, beforeEach, expect, test } from 'vitest';
import { aCharge } from '#test/builders/asaas.ts';
import { latestBill } from '#test/builders/debt.ts';
import { aDebtor, anInvoice, aPayment } from '#test/builders/invoice.ts';
import { PROVIDERS } from '#test/builders/providers.ts';
import { configWithPsp, TestPsp } from '#test/builders/psp.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

let psp: TestPsp;
let world: TestWorld;
beforeEach(async () => {
  psp = await TestPsp.start();
  world = await TestWorld.start({
    config: await configWithPsp(psp.url),
    pspSecrets: { [CREDITOR]: psp.access },
    webhookSecrets: PROVIDERS,
  });
});
afterEach(async () => {
  await world.close();
  await psp.close();
});

const INVOICES = ['NF-1', 'NF-2', 'NF-3', 'NF-4'];
const debts = () => Promise.all(INVOICES.map((invoiceId) => world.debt(invoiceId)));
const bills = async () => (await debts()).map((debt) => latestBill(debt)?.id);
const statusOf = (txid: string | undefined) => psp.charges.get(String(txid))?.status;

/** Four invoices of one debtor, on the day on which one bill of ours asked for all of them. */
async function billedTogether(): Promise<string | undefined> {
  const debtor = aDebtor({ debtorId: 'of-four' });
  for (const invoiceId of INVOICES) await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId, debtor }));
  await world.runUntil('2026-05-06T20:00:00-03:00');
  const [first] = await bills();
  expect(new Set(await bills())).toEqual(new Set([first]));
  return first;
}

const runAMinute = () => world.runUntil(new Date(world.clock.now() + 60_000).toISOString());

async function pay(invoiceId: string): Promise<void> {
  const paidAt = world.now();
  await world.webhook(aPayment({ id: invoiceId, invoiceId, amount: 110_000, paidAt }));
  await runAMinute();
}

test('a bill of several debts that another follows stays good until its last day', async () => {
  const first = await billedTogether();
  await world.runUntil('2026-05-12T20:00:00-03:00');
  const [second] = await bills();
  expect(second).not.toBe(first);
  expect(new Set(await bills())).toEqual(new Set([second]));
  expect([statusOf(first), statusOf(second)]).toEqual(['ATIVA', 'ATIVA']);
});

test('a bill of several debts is withdrawn once all of them are settled, and once', async () => {
  const bill = await billedTogether();
  for (const invoiceId of INVOICES.slice(1)) await pay(invoiceId);
  expect(statusOf(bill)).toBe('ATIVA');
  await pay('NF-1');
  expect(statusOf(bill)).toBe('REMOVIDA_PELO_USUARIO_RECEBEDOR');
  expect(psp.calls.filter((call) => call === `PATCH /cobv/${bill}`)).toHaveLength(1);
});

test('a debt that is owed again keeps its bill good until it is settled once more', async () => {
  const bill = await billedTogether();
  const charge = aCharge(world, { value: 1200 });
  await charge.paid();
  await runAMinute();
  await charge.chargedBack();
  await runAMinute();
  for (const invoiceId of INVOICES.slice(1)) await pay(invoiceId);
  expect((await debts()).map((debt) => debt?.status)).toEqual(['open', 'settled', 'settled', 'settled']);
  expect(statusOf(bill)).toBe('ATIVA');
  await pay('NF-1');
  expect(statusOf(bill)).toBe('REMOVIDA_PELO_USUARIO_RECEBEDOR');
});

test('a bill of several debts is withdrawn as soon as one of them is cancelled: it asks for what is not owed', async () => {
  const bill = await billedTogether();
  await world.billing('InvoiceCancelled.v1', {
    invoiceId: 'NF-1',
    creditorId: CREDITOR,
    cancelledAt: world.now(),
  });
  await runAMinute();
  expect(statusOf(bill)).toBe('REMOVIDA_PELO_USUARIO_RECEBEDOR');
});
