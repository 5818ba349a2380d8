import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadConfig } from '#config-loader/load.ts';
import { addMinutes } from '#domain/calendar/days.ts';
import { codesFor } from '#domain/debt/codes-for.ts';
import type { Config } from '#schemas/config/config.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { anInvoice, aPayment } from '#test/builders/invoice.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

/** The sample creditor, but that a person is asked of charges above R$ 10,00. */
async function asking(): Promise<Config> {
  const config = structuredClone(await loadConfig('config')) as never as {
    creditors: Record<string, { charges: { whenOnlyChargesAreLeft: object } }>;
  };
  for (const { charges } of Object.values(config.creditors))
    charges.whenOnlyChargesAreLeft = { waiveUpTo: 1_000, above: 'ask' };
  return config as never as Config;
}

let world: TestWorld;
beforeEach(async () => {
  world = await TestWorld.start({ config: await asking() });
  await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-1' }));
  await world.runUntil('2026-05-15T10:00:00-03:00');
});
afterEach(() => world.close());

const debt = async () => (await world.debt('NF-1')) as Debt;
const pay = (amount: number, id = 'p1') =>
  world.webhook(aPayment({ id, invoiceId: 'NF-1', amount, paidAt: world.now() }));
const published = (type: Parameters<TestWorld['eventsOf']>[1]) =>
  world.eventsOf('NF-1', type).map(({ detail }) => detail);
const messages = () =>
  published('MessageSent.v1').flatMap(({ step }) => (step === 'receipt' || step === 'apology' ? [] : [step]));
const writeOff = (given: { amount?: number; writeOffId?: string; invoiceId?: string } = {}) =>
  world.billing('WriteOffApproved.v1', {
    invoiceId: 'NF-1',
    creditorId: CREDITOR,
    writeOffId: 'W-1',
    reason: 'goodwill',
    ...given,
  });
const keep = () => world.billing('ChargesUpheld.v1', { invoiceId: 'NF-1', creditorId: CREDITOR });
const aMinuteLater = (minute: number) =>
  world.runUntil(`2026-05-15T10:${String(minute).padStart(2, '0')}:00-03:00`);

describe('only charges are left, more than the creditor waives', () => {
  test('the ladder ends, and a person is asked', async () => {
    await pay(100_000);
    await aMinuteLater(1);
    const before = messages();

    expect(await debt()).toMatchObject({ status: 'handedOver', handedOver: { reason: 'only-charges-left' } });
    expect(world.executionsOf('NF-1').map(({ status }) => status)).toEqual(['SUCCEEDED']);
    expect(published('DebtHandedOver.v1')).toEqual([
      expect.objectContaining({ reason: 'only-charges-left', owed: 2_333, daysLate: 10 }),
    ]);
    await pay(100_000);
    await world.runUntil();
    expect(messages()).toEqual(before);
    expect(published('DebtHandedOver.v1')).toHaveLength(1);
  });

  test('as little as is waived settles it, and nobody is asked', async () => {
    await pay(101_333);
    expect(await debt()).toMatchObject({ status: 'settled' });
    expect(published('DebtHandedOver.v1')).toEqual([]);
  });

  test('of an invoice that was paid before it came, as well', async () => {
    await world.webhook(aPayment({ id: 'p2', invoiceId: 'NF-2', amount: 100_000, paidAt: world.now() }));
    await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-2' }));
    await aMinuteLater(1);

    expect(await world.debt('NF-2')).toMatchObject({ status: 'handedOver' });
    expect(world.executionsOf('NF-2')).toEqual([]);
    expect(world.eventsOf('NF-2', 'DebtHandedOver.v1')).toHaveLength(1);
  });

  test('by an amendment, as well', async () => {
    await pay(60_000);
    const amended = { invoiceId: 'NF-1', creditorId: CREDITOR, amendedAt: world.now(), amount: 60_000 };
    await world.billing('InvoiceAmended.v1', amended);
    await world.runUntil();

    expect(await debt()).toMatchObject({ status: 'handedOver', version: 2 });
    expect(published('DebtHandedOver.v1')).toEqual([
      expect.objectContaining({ reason: 'only-charges-left' }),
    ]);
  });

  test('a person keeps them: the ladder goes on, and nobody is asked again', async () => {
    await pay(100_000);
    await aMinuteLater(1);
    await keep();
    await aMinuteLater(2);
    await keep();
    await aMinuteLater(3);

    expect(await debt()).toMatchObject({ status: 'open', version: 2 });
    expect(published('DebtReopened.v1')).toEqual([
      expect.objectContaining({ because: 'charges-upheld', to: 'ladder', owed: 1_333 }),
    ]);
    await pay(500, 'p2');
    expect((await debt()).status).toBe('open');
    await world.runUntil();
    expect(messages()).toContain('reissue-15-after');
    expect(world.remindersOf('NF-1').at(-1)?.text).toContain('Total a pagar: R$ 8,33');
    expect(published('DebtHandedOver.v1').map(({ reason }) => reason)).toEqual([
      'only-charges-left',
      'ladder-over',
    ]);
    expect(world.deadLetters).toEqual([]);
  });

  test('a person waives them: it is settled, and what is waived is not received', async () => {
    await pay(100_000);
    await aMinuteLater(1);
    await writeOff();
    await aMinuteLater(2);

    expect(await debt()).toMatchObject({ status: 'settled' });
    expect(published('DebtSettled.v1')).toEqual([
      expect.objectContaining({ by: 'write-off', received: 100_000, waived: 0, writtenOff: 2_333 }),
    ]);
    expect(published('CreditHoldReleased.v1')).toHaveLength(1);
  });

  test('keeping what nobody asked of is for a person', async () => {
    await keep();
    await world.runUntil('2026-05-15T12:00:00-03:00');
    expect(world.deadLetters.map(({ reason }) => reason)).toEqual([
      'invoiceId: nobody asked what becomes of the charges of this invoice',
    ]);
  });
});

describe('a write-off', () => {
  test('of all that is owed settles the debt, ends its ladder, and sends no receipt', async () => {
    await writeOff();
    await writeOff();
    await aMinuteLater(2);
    const before = messages();

    expect(await debt()).toMatchObject({
      status: 'settled',
      writeOffs: { 'billing/W-1': { amount: 102_333, on: '2026-05-15', by: 'person', reason: 'goodwill' } },
    });
    expect(published('DebtWrittenOff.v1')).toEqual([
      expect.objectContaining({ writeOffId: 'W-1', amount: 102_333, reason: 'goodwill', balance: 0 }),
    ]);
    expect(published('DebtSettled.v1')).toEqual([
      expect.objectContaining({ by: 'write-off', received: 0, writtenOff: 102_333 }),
    ]);
    expect(world.executionsOf('NF-1').map(({ status }) => status)).toEqual(['SUCCEEDED']);
    await world.runUntil();
    expect(published('MessageSent.v1').map(({ step }) => step)).toEqual(before);
    expect(world.deadLetters).toEqual([]);
  });

  test('of a part leaves the rest, which the next message asks for, in figures that add up', async () => {
    await writeOff({ amount: 32_333 });
    await world.runUntil('2026-05-20T15:00:00-03:00');

    expect(await debt()).toMatchObject({ status: 'open', version: 1 });
    expect(published('DebtWrittenOff.v1')).toEqual([
      expect.objectContaining({ amount: 32_333, balance: 70_000 }),
    ]);
    const text = world.remindersOf('NF-1').at(-1)?.text;
    expect(text).toContain('Abatimento: - R$ 300,00');
    expect(text).toContain('Total a pagar: R$ 700,00');
  });

  test('has the second bill, which asks for too much, shown no more', async () => {
    await world.runUntil('2026-05-20T15:00:00-03:00');
    expect(codesFor(await debt(), '2026-05-20')).toBeDefined();
    await writeOff({ amount: 500 });
    await world.runUntil('2026-05-20T15:01:00-03:00');

    expect(codesFor(await debt(), '2026-05-20')).toBeUndefined();
  });

  test('of more than is owed is of what is owed; two are two; what is paid after them is too much', async () => {
    await writeOff({ amount: 100_000 });
    await writeOff({ amount: 900_000, writeOffId: 'W-2' });
    await aMinuteLater(1);
    await pay(50_000);

    expect(published('DebtWrittenOff.v1').map(({ amount, balance }) => [amount, balance])).toEqual([
      [100_000, 2_333],
      [2_333, 0],
    ]);
    expect(published('PaymentApplied.v1')).toEqual([
      expect.objectContaining({ late: true, applied: 0, excess: 50_000 }),
    ]);
  });

  test('takes nothing that a payment had paid, which was made before it and reported after it', async () => {
    await writeOff();
    await aMinuteLater(1);
    await world.webhook(
      aPayment({ id: 'p1', invoiceId: 'NF-1', amount: 100_000, paidAt: '2026-05-04T12:00:00-03:00' }),
    );
    expect(published('PaymentApplied.v1')).toEqual([
      expect.objectContaining({ late: true, applied: 100_000, excess: 0 }),
    ]);
  });

  test('of an invoice that has not come waits for it', async () => {
    await writeOff({ invoiceId: 'NF-2' });
    await aMinuteLater(1);
    await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-2' }));
    await world.runUntil('2026-05-15T13:00:00-03:00');

    expect(await world.debt('NF-2')).toMatchObject({ status: 'settled' });
    expect(world.deadLetters).toEqual([]);
  });

  test.each([
    ['paid', 'PaymentReported.v1', { amount: 200_000, paidAt: '2026-05-15T10:00:00-03:00' }, 'settled'],
    ['cancelled', 'InvoiceCancelled.v1', { cancelledAt: '2026-05-15T10:00:00-03:00' }, 'cancelled'],
  ] as const)('of an invoice that is %s already is for a person', async (_case, type, detail, status) => {
    await world.billing(type, { invoiceId: 'NF-1', creditorId: CREDITOR, ...detail });
    await aMinuteLater(1);
    await writeOff();
    await aMinuteLater(2);

    expect(world.deadLetters.map(({ reason }) => reason)).toEqual([
      `invoiceId: this invoice is ${status} already; nothing is left to write off`,
    ]);
  });

  const crashingOnce = (operation: string, verdict: 'crash-before' | 'crash-after') => {
    const crashes = { count: 0 };
    world.aws.intercept = async (call) => {
      if (call.operation !== operation || call.functionName !== 'intake' || crashes.count > 0)
        return 'proceed';
      crashes.count += 1;
      return verdict;
    };
    return crashes;
  };
  const anHour = () => world.runUntil(addMinutes(world.now(), 60));

  test('dying around a call of it, before or after, writes off once', async () => {
    const operations = ['GetItem', 'UpdateItem', 'PutItem', 'BatchWriteItem', 'PutEvents'];
    for (const [index, operation] of operations.entries())
      for (const verdict of ['crash-before', 'crash-after'] as const) {
        const crashes = crashingOnce(operation, verdict);
        await writeOff({ amount: 1_000, writeOffId: `W-${index}-${verdict}` });
        await anHour();
        expect(crashes.count).toBe(1);
      }

    expect(published('DebtWrittenOff.v1').map(({ amount }) => amount)).toEqual(Array(10).fill(1_000));
    expect(await debt()).toMatchObject({ status: 'open', outbox: {} });
    expect(Object.keys((await debt()).writeOffs)).toHaveLength(10);
    expect(world.deadLetters).toEqual([]);
  });

  test.each([
    ['Query', 'crash-before'],
    ['Query', 'crash-after'],
    ['SendTaskSuccess', 'crash-before'],
    ['SendTaskSuccess', 'crash-after'],
  ] as const)('of all, dying around %s (%s), settles once', async (operation, verdict) => {
    const crashes = crashingOnce(operation, verdict);
    await writeOff();
    await anHour();

    expect(crashes.count).toBe(1);
    expect(await debt()).toMatchObject({ status: 'settled', outbox: {} });
    expect(published('DebtSettled.v1')).toHaveLength(1);
    expect(world.executionsOf('NF-1').map(({ status }) => status)).toEqual(['SUCCEEDED']);
  });
});
