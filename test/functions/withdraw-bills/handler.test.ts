import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { latestBill } from '#test/builders/debt.ts';
import { anInvoice, aPayment } from '#test/builders/invoice.ts';
import { configWithPsp, TestPsp } from '#test/builders/psp.ts';
import { cpfOf } from '#test/builders/tax-id.ts';
import { pathTo, Visitor } from '#test/builders/visitor.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

let psp: TestPsp;
let world: TestWorld;
beforeEach(async () => {
  psp = await TestPsp.start();
  world = await TestWorld.start({
    config: await configWithPsp(psp.url),
    pspSecrets: { [CREDITOR]: psp.access },
  });
  await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-1' }));
});
afterEach(async () => {
  await world.close();
  await psp.close();
});

const REISSUED = '2026-05-20T15:00:00-03:00';
const bill = async () => latestBill(await world.debt('NF-1'))?.bill;

describe('once nothing is owed any more', () => {
  const statuses = () => [...psp.charges.values()].map(({ status }) => status);

  test('the second bill is taken back, so that nobody pays it too', async () => {
    await world.runUntil(REISSUED);
    expect(statuses()).toEqual(['ATIVA']);
    await world.webhook(
      aPayment({ id: 'p1', invoiceId: 'NF-1', amount: 102_500, paidAt: '2026-05-20T16:00:00-03:00' }),
    );
    await world.runUntil('2026-05-20T17:00:00-03:00');

    expect(statuses()).toEqual(['REMOVIDA_PELO_USUARIO_RECEBEDOR']);
    expect(await bill()).toMatchObject({ withdrawn: true });
  });

  test('because billing cancelled the invoice: the same', async () => {
    await world.runUntil(REISSUED);
    await world.billing('InvoiceCancelled.v1', {
      invoiceId: 'NF-1',
      creditorId: CREDITOR,
      cancelledAt: '2026-05-20T16:00:00-03:00',
    });
    await world.runUntil('2026-05-20T17:00:00-03:00');

    expect(statuses()).toEqual(['REMOVIDA_PELO_USUARIO_RECEBEDOR']);
  });
});

describe('once the CPF of the debtor is corrected', () => {
  const RIGHT = cpfOf('the right one');
  const charges = () => [...psp.charges.values()].filter(({ body }) => JSON.stringify(body).includes('NF-5'));
  const statuses = () => charges().map(({ status }) => status);
  const correct = (correctedAt: string) =>
    world.billing('TaxIdCorrected.v1', {
      creditorId: CREDITOR,
      debtorId: 'debtor-of-NF-5',
      taxId: RIGHT,
      correctedAt,
    });

  // Without a bill of billing, whose code would be shown again.
  beforeEach(() => world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-5', bill: {} })));

  test('the second bill that names the wrong one is withdrawn, and the page gives another of the same amount', async () => {
    await world.runUntil(REISSUED);
    const wrong = latestBill(await world.debt('NF-5'));
    await correct('2026-05-20T16:00:00-03:00');
    await world.runUntil('2026-05-20T17:00:00-03:00');

    expect(statuses()).toEqual(['REMOVIDA_PELO_USUARIO_RECEBEDOR']);
    expect(latestBill(await world.debt('NF-5'))?.bill).toMatchObject({ isWrong: true, withdrawn: true });
    expect(world.eventsOf('NF-5', 'BillsReplaced.v1')).toMatchObject([{ detail: { bills: 1 } }]);

    const visitor = new Visitor(world);
    await visitor.confirm(await pathTo(world, 'NF-5'), RIGHT.replace(/\D/g, '').slice(0, 4));
    const right = latestBill(await world.debt('NF-5'));
    expect(statuses()).toEqual(['REMOVIDA_PELO_USUARIO_RECEBEDOR', 'ATIVA']);
    expect(right?.bill.txid).not.toBe(wrong?.bill.txid);
    expect(right?.amount).toBe(wrong?.amount);
    expect(JSON.stringify(charges()[1])).toContain(RIGHT.replace(/\D/g, ''));
  });

  test('a correction that comes again withdraws no bill that names the right one', async () => {
    const correctedAt = '2026-05-19T12:00:00-03:00';
    await world.runUntil(correctedAt);
    await correct(correctedAt);
    await world.runUntil(REISSUED);
    await correct(correctedAt);
    await world.runUntil('2026-05-20T17:00:00-03:00');

    expect(statuses()).toEqual(['ATIVA']);
    expect(world.eventsOf('NF-5', 'BillsReplaced.v1')).toEqual([]);
  });
});
