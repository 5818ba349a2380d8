import { afterEach, describe, expect, test } from 'vitest';
import { slotsTaken, takeSlot } from '#adapters/table/send-slots.ts';
import type { Verdict } from '#sandbox/aws/intercept.ts';
import type { Config } from '#schemas/config/config.ts';
import { deployedConfig } from '#test/builders/config.ts';
import { aDebtor, anInvoice, aPayment } from '#test/builders/invoice.ts';
import { TestWorld } from '#test/builders/world.ts';

let world: TestWorld;
afterEach(() => world.close());

function debtorOf(index: number) {
  const { phone: _, ...withoutPhone } = aDebtor({ debtorId: `loja-${index}` });
  return withoutPhone;
}
/** Those of D+1 are due at 9:30 on 2026-05-06, all at one second. */
const MORNING = '2026-05-06T09:30:00-03:00';

/** The deployed configuration, with this many e-mails a minute, and steps that are not spread. */
async function configWith(perMinute: number): Promise<Config> {
  const config = await deployedConfig();
  return {
    ...config,
    reguas: Object.fromEntries(
      Object.entries(config.reguas).map(([id, regua]) => [id, { ...regua, spreadMinutes: 0 }]),
    ),
    rates: { ...config.rates, email: { perSecond: perMinute / 60, source: 'a test' } },
  };
}

const invoiceIds = (count: number): string[] => Array.from({ length: count }, (_, index) => `NF-${index}`);

/** As many debts as are given, each of a debtor of its own. */
async function start(count: number, perMinute: number): Promise<void> {
  world = await TestWorld.start({ config: await configWith(perMinute) });
  for (const [index, invoiceId] of invoiceIds(count).entries())
    await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId, debtor: debtorOf(index) }));
}

/** The clock times of the reminders of D+1. */
const remindedAt = () =>
  world.aws.mailbox
    .filter(({ tags }) => tags.step === 'reminder-1-after')
    .map(({ at }) => new Date(at - 3 * 3_600_000).toISOString().slice(0, 16));
const notSent = () =>
  invoiceIds(6)
    .flatMap((invoiceId) => world.notSent(invoiceId))
    .filter(({ detail }) => detail.step === 'reminder-1-after');
const failed = () => world.aws.executions().filter(({ status }) => status === 'FAILED');

/** Fails the write by which a reminder of the morning says that it waits for its slot, the first time. */
function failFirstWait(verdict: Verdict): { readonly failures: number } {
  const wait = { failures: 0 };
  world.aws.intercept = async ({ functionName, operation, input }) => {
    const isWait = operation === 'UpdateItem' && JSON.stringify(input).includes('"slot"');
    const isMorning = world.clock.now() >= Date.parse(MORNING);
    if (functionName !== 'take-step' || !isMorning || !isWait || wait.failures === 1) return 'proceed';
    wait.failures += 1;
    return verdict;
  };
  return wait;
}

/** How many slots are taken of each minute of the morning that has any. */
async function takenFromMorning(): Promise<number[]> {
  const from = Date.parse(MORNING) / 60_000;
  const taken = await slotsTaken({ channel: 'email', shard: 0 }, { from, to: from + 5 });
  return [...taken.values()].filter((count) => count > 0);
}

describe('messages of one channel', () => {
  test('go out as many a minute as its rate allows, and each waits once for the first minute with room', async () => {
    await start(6, 2);
    await world.runUntil('2026-05-07T00:00:00-03:00');

    expect(remindedAt().toSorted()).toEqual([
      // Not both of the first minute at its first second.
      '2026-05-06T09:30',
      '2026-05-06T09:31',
      '2026-05-06T09:31',
      '2026-05-06T09:32',
      '2026-05-06T09:32',
      '2026-05-06T09:33',
    ]);
    expect(notSent().map(({ detail }) => detail.rule)).toEqual(new Array(5).fill('channel-full'));
    const ofReminder = invoiceIds(6).map((invoiceId) =>
      world.statesOf(invoiceId).filter((state) => state.startsWith('Reminder D+1')),
    );
    expect(ofReminder.filter((states) => states.length > 1)).toEqual(
      new Array(5).fill(['Reminder D+1', 'Reminder D+1: not yet', 'Reminder D+1']),
    );
    expect(failed()).toEqual([]);
  });

  test('cost one write more, and no read, while there is room', async () => {
    await start(1, 60);
    const slots: string[] = [];
    world.aws.intercept = async ({ operation, input }) => {
      if (JSON.stringify(input).includes('SENDSLOTS#')) slots.push(operation);
      return 'proceed';
    };
    await world.runUntil('2026-05-07T00:00:00-03:00');

    expect(remindedAt()).toHaveLength(1);
    // Of the notice, and of the reminder.
    expect(slots).toEqual(['UpdateItem', 'UpdateItem']);
  });

  test('that find no room until the evening wait for the next morning', async () => {
    await start(3, 1);
    await world.runUntil(MORNING.replace('09:30', '09:29'));
    const second = Date.parse(MORNING) / 60_000 + 1;
    const midnight = Date.parse('2026-05-07T03:00:00Z') / 60_000;
    for (let minute = second; minute < midnight; minute += 1)
      await takeSlot({ channel: 'email', shard: 0, minute }, 1);
    await world.runUntil('2026-05-08T00:00:00-03:00');

    const opens = (await deployedConfig()).contactHours.channels.email.default.weekdays[0];
    const opening = `2026-05-07T${String(opens).padStart(2, '0')}`;
    expect(remindedAt().toSorted()).toEqual(['2026-05-06T09:30', `${opening}:00`, `${opening}:01`]);
    expect(failed()).toEqual([]);
  });

  test('are not sent when the debt is paid while they wait', async () => {
    await start(2, 1);
    await world.runUntil('2026-05-06T09:30:30-03:00');
    const waiting = remindedAt().length === 1 ? await unreminded() : undefined;
    await world.webhook(
      aPayment({ id: 'p1', invoiceId: waiting ?? '', amount: 110_000, paidAt: '2026-05-06T09:30:30-03:00' }),
    );
    await world.runUntil('2026-05-07T00:00:00-03:00');

    expect(remindedAt()).toEqual(['2026-05-06T09:30']);
    expect((await world.debt(waiting ?? ''))?.status).toBe('settled');
  });

  test('whose wait could not be written give their slot back, and take it again', async () => {
    await start(2, 1);
    const wait = failFirstWait({ refuse: 'ValidationException', message: 'no' });
    await world.runUntil('2026-05-07T00:00:00-03:00');

    expect(wait.failures).toBe(1);
    expect(remindedAt().toSorted()).toEqual(['2026-05-06T09:30', '2026-05-06T09:31']);
    expect(await takenFromMorning()).toEqual([1, 1]);
  });

  test('keep their slot when the wait was written and only its answer was lost', async () => {
    await start(2, 1);
    const wait = failFirstWait({ refuse: 'ValidationException', message: 'no', takesEffect: true });
    await world.runUntil('2026-05-07T00:00:00-03:00');

    expect(wait.failures).toBe(1);
    expect(remindedAt().toSorted()).toEqual(['2026-05-06T09:30', '2026-05-06T09:31']);
    expect(await takenFromMorning()).toEqual([1, 1]);
  });

  test('whose process dies before it can wait lose one minute, and not their message', async () => {
    await start(2, 1);
    const wait = failFirstWait('crash-before');
    await world.runUntil('2026-05-07T00:00:00-03:00');

    expect(wait.failures).toBe(1);
    expect(remindedAt().toSorted()).toEqual(['2026-05-06T09:30', '2026-05-06T09:32']);
  });

  test('whose channel takes none give their slot back', async () => {
    await start(1, 1);
    world.aws.faults = [
      {
        service: 'ses',
        from: Date.parse('2026-05-06T00:00:00-03:00'),
        until: Date.parse('2026-05-06T09:35:00-03:00'),
        answer: { refuse: 'ThrottlingException' },
      },
    ];
    await world.runUntil('2026-05-06T09:33:00-03:00');
    const minute = Date.parse(MORNING) / 60_000;
    expect(await slotsTaken({ channel: 'email', shard: 0 }, { from: minute, to: minute })).toEqual(
      new Map([[minute, 0]]),
    );
    await world.runUntil('2026-05-07T00:00:00-03:00');
    expect(remindedAt()).toHaveLength(1);
  });
});

/** The invoice of the debt that waits for room. */
async function unreminded(): Promise<string | undefined> {
  for (const invoiceId of ['NF-0', 'NF-1']) {
    const debt = await world.debt(invoiceId);
    if (debt && 'postponed' in debt && debt.postponed) return invoiceId;
  }
  return undefined;
}
