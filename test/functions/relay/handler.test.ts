import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { changeDebt } from '#adapters/table/change.ts';
import { findDebt } from '#adapters/table/debts.ts';
import { debtIdOf, debtKey } from '#adapters/table/keys.ts';
import { addMinutes } from '#domain/calendar/days.ts';
import { logged } from '#sandbox/deployment/logs.ts';
import type { Effect } from '#schemas/records/debt.ts';
import { anInvoice, aPayment } from '#test/builders/invoice.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

let world: TestWorld;
/** The runs of the relay. */
let runs: string[];
beforeEach(async () => {
  world = await TestWorld.start({ at: '2026-04-25T09:00:00-03:00' });
  runs = [];
  world.aws.intercept = async ({ functionName, operation }) => {
    if (functionName === 'relay' && operation === 'Query' && runs.at(-1) !== world.now())
      runs.push(world.now());
    return 'proceed';
  };
});
afterEach(() => world.close());

const issue = (invoiceId: string) => world.billing('InvoiceIssued.v1', anInvoice({ invoiceId }));
const pass = (minutes: number) => world.runUntil(addMinutes(world.now(), minutes));
const pendingAt = async (invoiceId: string) => (await world.debt(invoiceId))?.pendingAt;

/** Starts no execution of these invoices; says when it was asked to. */
function startsNone(...invoiceIds: string[]): string[] {
  const asked: string[] = [];
  world.aws.intercept = async ({ functionName, operation, input }) => {
    const name = String((input as { name?: string }).name);
    if (operation !== 'StartExecution' || !invoiceIds.some((id) => name.includes(`_${id}_`)))
      return 'proceed';
    if (functionName === 'relay') asked.push(world.now());
    return { refuse: 'StateMachineDoesNotExist', message: 'State Machine Does Not Exist' };
  };
  return asked;
}

describe('while nothing is left undone', () => {
  test('the sandbox never runs it, and the debt is not in the index', async () => {
    await issue('NF-1');
    await world.runUntil();
    expect((await world.debt('NF-1'))?.status).toBe('handedOver');
    expect(await pendingAt('NF-1')).toBeUndefined();
    expect(runs).toEqual([]);
  });
});

describe('a change whose process died', () => {
  test('is looked at half a minute later at the earliest, on the next full minute', async () => {
    world.aws.intercept = async ({ functionName, operation }) =>
      functionName === 'intake' && operation === 'StartExecution' ? 'crash-before' : 'proceed';
    await issue('NF-1');
    await pass(0);
    expect(await pendingAt('NF-1')).toBe('2026-04-25T12:00:30.000Z');
    await pass(1);
    expect(await pendingAt('NF-1')).toBeUndefined();
    expect(world.executionsOf('NF-1')).toHaveLength(1);
    expect(world.eventsOf('NF-1', 'DebtOpened.v1')).toHaveLength(1);
  });

  test('is left alone when another process has finished it since the index was read', async () => {
    world.aws.intercept = async ({ functionName, operation }) =>
      functionName === 'intake' && operation === 'StartExecution' ? 'crash-before' : 'proceed';
    await issue('NF-1');
    await pass(0);
    const debtId = debtIdOf(CREDITOR, 'NF-1');
    world.aws.intercept = async ({ functionName, operation }) => {
      if (functionName !== 'relay' || operation !== 'GetItem') return 'proceed';
      world.aws.intercept = undefined;
      const { runEffects } = await import('#application/unit-of-work/run-effects.ts');
      const debt = await findDebt(debtId);
      if (debt) await runEffects(debt);
      return 'proceed';
    };
    await pass(2);
    expect(world.events.filter(({ type }) => type === 'DebtOpened.v1')).toHaveLength(1);
    expect(await pendingAt('NF-1')).toBeUndefined();
  });
});

describe('an answer to a machine that waits on a debt', () => {
  const debtId = debtIdOf(CREDITOR, 'NF-1');
  const until = '2026-05-06T15:00:00.000Z';
  const stepKey = '1/reminder-1-after';

  /** Leaves an answer on the debt, whose first reminder waits; gives the token of that wait. */
  async function leave(effectFor: (token: string) => Effect): Promise<void> {
    await issue('NF-1');
    await world.runUntil('2026-05-06T14:00:00Z');
    const debt = await world.debt('NF-1');
    const token = debt && 'wakeToken' in debt ? debt.wakeToken : undefined;
    const effect = effectFor(token as string);
    await changeDebt(debtId, { leaves: world.now(), set: [[['effects', `${effect.kind}/99`], effect]] });
  }

  test.each<{ kind: string; effectFor: (token: string) => Effect; leadsTo: string }>([
    {
      kind: 'postpone',
      effectFor: (token) => ({
        kind: 'postpone',
        stepKey,
        token,
        until,
        at: { 'reminder-1-after': until, 'hand-over': '2026-05-27T12:00:00Z' },
      }),
      leadsTo: 'Reminder D+1: not yet',
    },
    {
      kind: 'handOver',
      effectFor: (token) => ({ kind: 'handOver', stepKey, token, rule: 'prescribed' }),
      leadsTo: 'Hand over to a person',
    },
    {
      kind: 'undelivered',
      effectFor: (token) => ({ kind: 'undelivered', token }),
      leadsTo: 'Reminder D+1',
    },
  ])('is given, and leaves the debt: $kind', async ({ effectFor, leadsTo }) => {
    await leave(effectFor);
    const before = world.statesOf('NF-1').length;
    await pass(1);
    expect(world.statesOf('NF-1').slice(before)[0]).toBe(leadsTo);
    expect(await world.debt('NF-1')).toMatchObject({ effects: {} });
    expect(await pendingAt('NF-1')).toBeUndefined();
  });

  test('holds up nothing else when it cannot be given, and stays', async () => {
    await leave((token) => ({ kind: 'postpone', stepKey, token, until }));
    world.aws.intercept = async ({ functionName, operation }) => {
      if (functionName === 'webhook' && operation === 'SendTaskSuccess') return 'crash-before';
      return operation === 'SendTaskFailure' ? { refuse: 'ServiceUnavailable', status: 503 } : 'proceed';
    };
    const paidAt = world.now();
    await world
      .webhook(aPayment({ id: 'p1', invoiceId: 'NF-1', amount: 102_033, paidAt }))
      .catch(() => undefined);
    await pass(2);
    expect(world.eventsOf('NF-1', 'DebtSettled.v1')).toHaveLength(1);
    expect(world.eventsOf('NF-1', 'CreditHoldReleased.v1')).toHaveLength(1);
    expect(Object.keys((await world.debt('NF-1'))?.effects ?? {})).toEqual(['postpone/99']);
    world.aws.intercept = undefined;
    await pass(60);
    expect(await world.debt('NF-1')).toMatchObject({ effects: {} });
  });
});

describe('another change in between', () => {
  test('keeps its own place in the index when the process of the first takes off what it did', async () => {
    await issue('NF-1');
    await pass(1);
    const debtId = debtIdOf(CREDITOR, 'NF-1');
    const effect = { kind: 'writeSummary' } as const;
    const write = (key: string, at: string) =>
      changeDebt(debtId, { leaves: at, set: [[['effects', key], effect]] });
    const first = await write('writeSummary/one', '2026-04-25T12:05:00.000Z');
    await write('writeSummary/other', '2026-04-25T12:06:00.000Z');
    const { forget } = await import('#application/unit-of-work/forget.ts');
    if (first) await forget(first, { effects: ['writeSummary/one'] });

    expect(await world.item(debtKey(debtId))).toMatchObject({
      effects: { 'writeSummary/other': effect },
      pendingAt: '2026-04-25T12:06:00.000Z',
    });
  });
});

describe('an item that fails for ever', () => {
  test('does not hold up the others', async () => {
    startsNone('NF-bad');
    await issue('NF-bad');
    await pass(1);
    world.aws.intercept = undefined;
    startsNone('NF-bad', 'NF-good');
    await issue('NF-good');
    await pass(0);
    startsNone('NF-bad');
    await pass(2);

    expect(await pendingAt('NF-good')).toBeUndefined();
    expect(world.executionsOf('NF-good')).toHaveLength(1);
    expect(await pendingAt('NF-bad')).toBeDefined();
  });

  test('is tried again after 1, 2, 4, … minutes, and raises the alarm with the id of its debt after five times', async () => {
    const asked = startsNone('NF-bad');
    await issue('NF-bad');
    // The queue gives up on it before.
    await pass(20);
    const { STUCK } = await import('#application/relay/run-pending.ts');
    const before = logged().length;
    const start = asked.length;
    await pass(600);

    const waits = asked
      .slice(start)
      .map((at, index, all) => (Date.parse(at) - Date.parse(all[index - 1] ?? at)) / 60_000);
    expect(waits.slice(-5)).toEqual([60, 60, 60, 60, 60]);
    const alarm = logged()
      .slice(before)
      .find((line) => line.includes(STUCK));
    expect(alarm).toContain(debtIdOf(CREDITOR, 'NF-bad'));
    expect(alarm).toContain('StateMachineDoesNotExist');
  });

  test('is done at the next look, once it can be', async () => {
    startsNone('NF-bad');
    await issue('NF-bad');
    await pass(120);
    world.aws.intercept = undefined;
    await pass(60);

    expect(world.executionsOf('NF-bad')).toHaveLength(1);
    expect(await world.item(debtKey(debtIdOf(CREDITOR, 'NF-bad')))).not.toHaveProperty('failures');
  });
});
