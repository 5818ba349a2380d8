import { afterEach, describe, expect, test } from 'vitest';
import { putBill } from '#adapters/table/bills.ts';
import { debtIdOf } from '#adapters/table/keys.ts';
import { isRecord } from '#domain/checks/is-record.ts';
import { nativeDocument } from '#sandbox/aws/native-document.ts';
import { aCharge, worldOfProviders } from '#test/builders/asaas.ts';
import { anInvoice } from '#test/builders/invoice.ts';
import { aPix, e2e, PIX_TOKEN } from '#test/builders/providers.ts';
import { CREDITOR, type TestWorld } from '#test/builders/world.ts';

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

describe('a body of another shape', () => {
  const TXID = 'c3e0e7a4e7f1469a9f782d3d4999343c';
  const pix = (given: Record<string, unknown> = {}) => aPix({ endToEndId: e2e(1), txid: TXID, ...given });
  const post = (body: unknown) => world.call({ provider: 'banco', token: PIX_TOKEN, body });

  async function start() {
    world = await worldOfProviders();
    await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-1' }));
    await world.runUntil('2026-04-25T10:00:00-03:00');
    await putBill(TXID, {
      creditorId: CREDITOR,
      shares: [{ debtId: debtIdOf(CREDITOR, 'NF-1'), invoiceId: 'NF-1', amount: 100_000 }],
    });
  }

  test('without a list is kept for a person, and holds the reminders of the invoice that its txid names', async () => {
    await start();
    expect((await post(pix({ txid: TXID.toUpperCase() }))).statusCode).toBe(200);

    expect(world.deadLetters).toEqual([
      expect.objectContaining({ reason: expect.stringContaining('has no list pix') }),
    ]);
    expect(await world.debt('NF-1')).toMatchObject({
      payments: {},
      pauses: [expect.objectContaining({ reason: 'payment-doubtful' })],
    });
  });

  test('a txid in upper case pays the bill of ours that has it in lower case', async () => {
    await start();
    await post({ pix: [pix({ txid: TXID.toUpperCase() })] });

    expect(await world.debt('NF-1')).toMatchObject({ status: 'settled' });
  });

  test('an instant of ten fractional digits is refused once and kept, and the Pix beside it is recorded', async () => {
    await start();
    const bad = pix({ endToEndId: e2e(2), horario: '2026-04-25T12:00:00.1234567891Z' });
    expect((await post({ pix: [pix({ valor: '10.00' }), bad] })).statusCode).toBe(200);

    expect(Object.keys((await world.debt('NF-1'))?.payments ?? {})).toEqual([`banco/${e2e(1)}`]);
    expect(world.deadLetters.map(({ body }) => body)).toEqual([JSON.stringify(bad)]);
  });

  test('a refund that cannot be read is kept for a person, and its payment is recorded', async () => {
    await start();
    await post({ pix: [pix({ devolucoes: [{ id: 'D1', valor: 'um real', status: 'DEVOLVIDO' }] })] });

    expect(await world.debt('NF-1')).toMatchObject({ status: 'settled' });
    expect(world.deadLetters).toEqual([
      expect.objectContaining({ reason: expect.stringContaining('a refund cannot be read') }),
    ]);
  });

  test('the same id with another amount goes to a person, and holds the reminders meanwhile', async () => {
    await start();
    await post({ pix: [pix({ valor: '10.00' })] });
    await post({ pix: [pix({ valor: '20.00' })] });

    expect(await world.debt('NF-1')).toMatchObject({
      payments: { [`banco/${e2e(1)}`]: { amount: 1000 } },
      pauses: [expect.objectContaining({ reason: 'payment-doubtful' })],
    });
    expect(world.deadLetters).toEqual([
      expect.objectContaining({ reason: expect.stringContaining('was reported before for something else') }),
    ]);
  });

  test('the same of a process that died after it had kept what came: the relay gives it to a person, and has nothing left to do', async () => {
    await start();
    await post({ pix: [pix({ valor: '10.00' })] });
    let isAlive = true;
    world.aws.intercept = async ({ functionName, operation, input }) => {
      const keepsNotice = operation === 'PutItem' && JSON.stringify(input).includes('"NOTICE#');
      if (functionName !== 'webhook' || !isAlive || !keepsNotice) return 'proceed';
      isAlive = false;
      return 'crash-after';
    };
    await post({ pix: [pix({ valor: '20.00' })] }).catch(() => undefined);
    expect(isAlive).toBe(false);
    await world.runUntil('2026-04-25T10:10:00-03:00');

    expect(await world.debt('NF-1')).toMatchObject({
      payments: { [`banco/${e2e(1)}`]: { amount: 1000 } },
      pauses: [expect.objectContaining({ reason: 'payment-doubtful' })],
    });
    expect(world.deadLetters).toEqual([
      expect.objectContaining({ reason: expect.stringContaining('was reported before for something else') }),
    ]);
    const kept = world.aws
      .itemsOf(process.env.TABLE_NAME ?? '')
      .map(nativeDocument)
      .filter(isRecord);
    expect(
      kept.filter(({ pk, pendingAt }) => String(pk).startsWith('NOTICE#') && pendingAt !== undefined),
    ).toEqual([]);
  });
});
