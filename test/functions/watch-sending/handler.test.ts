import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { InterceptedCall } from '#sandbox/aws/intercept.ts';
import { logged } from '#sandbox/deployment/logs.ts';
import type { Config } from '#schemas/config/config.ts';
import { deployedConfig } from '#test/builders/config.ts';
import { aDebtor, anInvoice, aPayment } from '#test/builders/invoice.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

/** The Wednesday of the first reminder, at ten to eleven in Brasília. */
const LATE_MORNING = '2026-05-06T10:50:00-03:00';

let world: TestWorld;
beforeEach(async () => {
  world = await TestWorld.start();
});
afterEach(() => world.close());

const open = (invoiceId = 'NF-1', dueDate = '2026-05-05') =>
  world.billing(
    'InvoiceIssued.v1',
    anInvoice({ invoiceId, dueDate, debtor: aDebtor({ debtorId: invoiceId }) }),
  );

/** What `watch-sending` logs, called at this instant. */
async function looked(at = world.now()): Promise<string[]> {
  const from = logged().length;
  await world.aws.invoke('watch-sending', { time: at });
  return logged()
    .slice(from)
    .filter((line) => line.includes('a message is due this morning'));
}
const sent = () => logged().filter((line) => line.includes('a message was sent')).length;

describe('a message that is due is logged', () => {
  test('when it was sent, and what was sent is logged too', async () => {
    await open();
    await world.runUntil(LATE_MORNING);
    expect(world.remindersOf('NF-1').at(-1)?.tags.step).toBe('reminder-1-after');
    expect(sent()).toBe(2);
    expect(await looked()).toHaveLength(1);
  });

  test('when its step failed all morning', async () => {
    await open();
    await world.runUntil('2026-05-06T08:00:00-03:00');
    const before = sent();
    world.aws.intercept = async ({ functionName }: InterceptedCall) =>
      functionName === 'take-step' ? 'crash-before' : 'proceed';
    await world.runUntil(LATE_MORNING);
    expect(sent()).toBe(before);
    world.aws.intercept = undefined;
    const [line] = await looked();
    expect(line).toContain((await world.debt('NF-1'))?.debtId);
  });
});

test('a message whose channel takes none all morning is logged as due, and none as sent', async () => {
  await open();
  await world.runUntil('2026-05-06T08:00:00-03:00');
  const before = sent();
  world.aws.intercept = async ({ operation }) =>
    operation === 'SendEmail'
      ? { refuse: 'TooManyRequestsException', message: 'Maximum sending rate exceeded.' }
      : 'proceed';
  await world.runUntil(LATE_MORNING);
  expect(sent()).toBe(before);
  expect(await looked()).toHaveLength(1);
});

describe('nothing is logged', () => {
  test('on a stage without debts', async () => {
    await world.runUntil(LATE_MORNING);
    expect(await looked()).toEqual([]);
  });

  test('when no step is planned for that morning', async () => {
    await open('NF-1', '2026-05-12');
    await world.runUntil(LATE_MORNING);
    expect(await looked()).toEqual([]);
  });

  test('when the debt was paid before', async () => {
    await open();
    await world.runUntil('2026-05-06T08:00:00-03:00');
    await world.webhook(aPayment({ id: 'p', invoiceId: 'NF-1', amount: 110_000, paidAt: world.now() }));
    await world.runUntil(LATE_MORNING);
    expect(await looked()).toEqual([]);
  });

  test('when nobody can be reached', async () => {
    const debtor = aDebtor({ debtorId: 'cli-1', email: 'not an address', phone: '(85) 3200-0001' });
    await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-1', debtor }));
    await world.runUntil(LATE_MORNING);
    expect(await looked()).toEqual([]);
  });

  test.each([
    { at: '2026-05-06T10:39:00-03:00', lines: 0 },
    { at: '2026-05-06T10:40:00-03:00', lines: 1 },
    { at: '2026-05-06T10:59:00-03:00', lines: 1 },
    { at: '2026-05-06T11:00:00-03:00', lines: 0 },
    { at: '2026-05-06T23:50:00-03:00', lines: 0 },
  ])('at $at: $lines lines', async ({ at, lines }) => {
    await open();
    await world.runUntil(LATE_MORNING);
    expect(await looked(at)).toHaveLength(lines);
  });
});

describe('what a creditor lets expect', () => {
  const withCreditor = async (change: Partial<Config['creditors'][string]>) => {
    const config = await deployedConfig();
    const creditor = config.creditors[CREDITOR];
    if (!creditor) throw new Error('there is no such creditor');
    world.reconfigure({
      ...config,
      creditors: { ...config.creditors, [CREDITOR]: { ...creditor, ...change } },
    });
  };

  test('is nothing on its holidays', async () => {
    await open();
    await world.runUntil(LATE_MORNING);
    await withCreditor({ holidays: [{ date: '2026-05-06', name: 'Aniversário da cidade' }] });
    expect(await looked()).toEqual([]);
  });

  test('is nothing while a payment source of it is stale', async () => {
    await open();
    await world.runUntil(LATE_MORNING);
    await withCreditor({
      reconciliation: {
        sources: [{ id: 'meu-psp', within: { businessDays: 1, by: '09:00' } }],
        recheckHours: 4,
      },
    });
    expect(await looked()).toEqual([]);
  });
});
