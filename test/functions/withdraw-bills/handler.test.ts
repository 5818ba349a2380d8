import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { latestBill } from '#test/builders/debt.ts';
import { anInvoice, aPayment } from '#test/builders/invoice.ts';
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
