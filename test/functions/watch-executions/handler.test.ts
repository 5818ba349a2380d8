import { SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { comparisonKey, debtIdOf } from '#adapters/table/keys.ts';
import { addMinutes } from '#domain/calendar/days.ts';
import type { InterceptedCall } from '#sandbox/aws/intercept.ts';
import { logged } from '#sandbox/deployment/logs.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { aDebtor, anInvoice, aPayment } from '#test/builders/invoice.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

/** On the ladder, before the first reminder. */
const MORNING = '2026-05-03T10:00:00-03:00';
const EVENING = '2026-05-03T18:00:00-03:00';
/** The first reminder is due in the morning. */
const REMINDED = '2026-05-06T18:00:00-03:00';

let world: TestWorld;
/** The functions that die at their first call. */
let down: Set<string>;
beforeEach(async () => {
  world = await TestWorld.start();
  down = new Set();
  world.aws.intercept = async ({ functionName }: InterceptedCall) =>
    functionName !== undefined && down.has(functionName) ? 'crash-before' : 'proceed';
});
afterEach(() => world.close());

const sfn = () =>
  world.aws.connect(new SFNClient({ endpoint: world.aws.url, region: 'sa-east-1', maxAttempts: 1 }));
const watch = () => world.aws.invoke('watch-executions', { time: world.now() });
const compare = async () => {
  await watch();
  await world.runUntil(addMinutes(world.now(), 5));
};
const debt = async (invoiceId: string) => (await world.debt(invoiceId)) as Debt;
const statuses = (invoiceId: string) => world.executionsOf(invoiceId).map(({ status }) => status);
const failuresOf = (invoiceId: string) =>
  world.eventsOf(invoiceId, 'ExecutionFailed.v1').map(({ detail: { version, how } }) => ({ version, how }));
const open = async (...invoiceIds: string[]) => {
  for (const invoiceId of invoiceIds)
    await world.billing(
      'InvoiceIssued.v1',
      anInvoice({ invoiceId, debtor: aDebtor({ debtorId: invoiceId }) }),
    );
  await world.runUntil(MORNING);
};
const pay = (invoiceId: string) =>
  world
    .webhook(aPayment({ id: `p-${invoiceId}`, invoiceId, amount: 110_000, paidAt: world.now() }))
    .catch(() => undefined);
const linesOf = (text: string, from: number) =>
  logged()
    .slice(from)
    .filter((line) => line.includes(text));

describe('a debt whose execution does not run', () => {
  test('goes on as a new version, when its failure was never heard', async () => {
    await open('NF-1');
    down.add('failed-executions').add('take-step');
    await world.runUntil(REMINDED);
    expect(statuses('NF-1')).toEqual(['FAILED']);
    down.clear();

    await compare();
    expect(failuresOf('NF-1')).toEqual([{ version: 1, how: 'missing' }]);
    await world.runUntil('2026-05-07T21:00:00-03:00');
    expect(statuses('NF-1')).toEqual(['FAILED', 'RUNNING']);
    expect(world.remindersOf('NF-1').map(({ tags }) => tags.step)).toEqual([
      'notice-3-before',
      'reminder-1-after',
    ]);
  });

  test('gets its execution, when it was never started', async () => {
    world.aws.intercept = async ({ operation }) =>
      operation === 'StartExecution' ? 'drop-before' : 'proceed';
    await open('NF-1');
    world.aws.intercept = undefined;
    expect((await debt('NF-1')).status).toBe('open');
    expect(statuses('NF-1')).toEqual([]);

    await compare();
    expect(statuses('NF-1')).toEqual(['RUNNING']);
    expect(failuresOf('NF-1')).toEqual([]);
  });

  test('does not keep others from theirs, when it cannot be repaired', async () => {
    await open('NF-1', 'NF-2');
    down.add('failed-executions').add('take-step');
    await world.runUntil(REMINDED);
    const from = logged().length;
    const broken = debtIdOf(CREDITOR, 'NF-1');
    world.aws.intercept = async ({ operation, functionName, input }) =>
      functionName === 'watch-executions' &&
      operation === 'DescribeExecution' &&
      JSON.stringify(input).includes(broken)
        ? { refuse: 'AccessDeniedException', message: 'no' }
        : 'proceed';
    await compare();
    expect([failuresOf('NF-1'), failuresOf('NF-2')]).toEqual([[], [{ version: 1, how: 'missing' }]]);
    expect(linesOf('an execution could not be repaired', from)).toHaveLength(1);

    world.aws.intercept = undefined;
    await compare();
    expect(failuresOf('NF-1'), 'in the next run of the same day').toEqual([{ version: 1, how: 'missing' }]);
  });
});

describe('an execution that no debt waits on', () => {
  test('is ended, when its debt was closed and nobody heard of it', async () => {
    await open('NF-1');
    world.aws.intercept = async ({ operation }) =>
      operation === 'SendTaskSuccess' ? { refuse: 'TaskTimedOut', message: 'no' } : 'proceed';
    await pay('NF-1');
    await world.runUntil(EVENING);
    expect([(await debt('NF-1')).status, ...statuses('NF-1')]).toEqual(['settled', 'RUNNING']);
    world.aws.intercept = undefined;

    await compare();
    expect(statuses('NF-1')).toEqual(['SUCCEEDED']);
    expect(world.eventsOf('NF-1', 'ExecutionRestarted.v1').map(({ detail }) => detail.how)).toEqual([
      'answered',
    ]);
  });

  test('is stopped, when it is of an old version, and its debt does not hear of that', async () => {
    await open('NF-1');
    world.aws.intercept = async ({ operation }) =>
      operation.startsWith('SendTask') ? 'drop-before' : 'proceed';
    await world.billing('InvoiceAmended.v1', {
      invoiceId: 'NF-1',
      creditorId: CREDITOR,
      amendedAt: world.now(),
      dueDate: '2026-05-20',
    });
    await world.runUntil(EVENING);
    expect(statuses('NF-1')).toEqual(['RUNNING', 'RUNNING']);
    world.aws.intercept = undefined;
    const from = logged().length;

    await compare();
    expect(statuses('NF-1')).toEqual(['ABORTED', 'RUNNING']);
    expect(await debt('NF-1')).toMatchObject({ status: 'open', version: 2, executionFailures: [] });
    expect(linesOf('an execution ran for no debt that waits on it and was ended', from)).toHaveLength(1);
  });

  test('is found on the second page of a thousand, among executions that were started by hand', async () => {
    await open('NF-1');
    await pay('NF-1');
    await world.runUntil(EVENING);
    const hold = {
      QueryLanguage: 'JSONata',
      StartAt: 'Hold',
      States: { Hold: { Type: 'Wait', Seconds: 999_999, End: true } },
    };
    const stateMachineArn = world.aws.createStateMachine('regua-sandbox-removed', hold);
    const start = (name: string) =>
      sfn().send(new StartExecutionCommand({ stateMachineArn, name, input: '{}' }));
    await start(`${debtIdOf(CREDITOR, 'NF-1')}-7`);
    for (let number = 1; number <= 1000; number += 1) await start(`by-hand-${number}`);
    await world.runUntil(addMinutes(world.now(), 61));

    const before = world.aws.calls.get('states:ListExecutions') ?? 0;
    await compare();
    const machines = Object.keys((await import('#runtime/config.ts')).config().reguas).length + 1;
    expect((world.aws.calls.get('states:ListExecutions') ?? 0) - before).toBe(machines + 1);
    const removed = world.aws.executions().filter(({ machine }) => machine === 'regua-sandbox-removed');
    expect(removed.filter(({ status }) => status !== 'RUNNING').map(({ name }) => name)).toEqual([
      `${debtIdOf(CREDITOR, 'NF-1')}-7`,
    ]);
  });
});

test('what runs and should, and what ended and should, is left alone', async () => {
  await open('NF-1', 'NF-2', 'NF-3');
  await pay('NF-2');
  await world.runUntil(EVENING);
  const before = world.aws.executions().length;
  const calls = new Map(world.aws.calls);
  await compare();
  expect(world.aws.executions()).toHaveLength(before);
  for (const operation of ['StartExecution', 'DescribeExecution', 'StopExecution', 'SendTaskSuccess'])
    expect(world.aws.calls.get(`states:${operation}`)).toBe(calls.get(`states:${operation}`));
});

describe('the comparison of a day', () => {
  const compared = () => world.aws.calls.get('states:ListExecutions') ?? 0;
  const left = async () => ((await world.item(comparisonKey))?.left ?? []) as string[];

  test('is made once, however often the schedule calls', async () => {
    await open('NF-1');
    await watch();
    const once = compared();
    await watch();
    await watch();
    expect(compared()).toBe(once);
    await world.runUntil(addMinutes(world.now(), 24 * 60));
    await watch();
    expect(compared()).toBeGreaterThan(once);
  });

  test('goes on where a call died, with the other machines first', async () => {
    await open('NF-1');
    let dies = true;
    world.aws.intercept = async ({ operation }) =>
      operation === 'ListExecutions' && dies ? 'crash-before' : 'proceed';
    await watch().catch(() => undefined);
    const [first, ...others] = await left();
    expect(others.length).toBeGreaterThan(0);
    dies = false;
    const asked: unknown[] = [];
    world.aws.intercept = async ({ operation, input }) => {
      if (operation === 'ListExecutions') asked.push((input as { stateMachineArn: string }).stateMachineArn);
      return 'proceed';
    };
    await watch();
    expect(asked).toEqual([first, ...others]);
    expect(await left()).toEqual([]);
  });

  test('that did not come to its end is logged the day after', async () => {
    await open('NF-1');
    world.aws.intercept = async ({ operation }) =>
      operation === 'ListExecutions' ? 'crash-before' : 'proceed';
    await watch().catch(() => undefined);
    world.aws.intercept = undefined;
    await world.runUntil(addMinutes(world.now(), 24 * 60));
    const from = logged().length;
    await watch();
    expect(linesOf('the executions of a machine were not compared within a day', from)).toHaveLength(1);
  });
});
