import { SFNClient, StopExecutionCommand } from '@aws-sdk/client-sfn';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { QUEUE_FUNCTIONS } from '#deployment/queue-functions.ts';
import { addMinutes } from '#domain/calendar/days.ts';
import type { InterceptedCall } from '#sandbox/aws/intercept.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { aDebtor, anInvoice, aPayment } from '#test/builders/invoice.ts';
import { TestWorld } from '#test/builders/world.ts';

const INVOICES = ['NF-1', 'NF-2', 'NF-3', 'NF-4', 'NF-5', 'NF-6'];
const MORNING = '2026-05-06T08:00:00-03:00';
/** Seven hours later. */
const REPAIRED = '2026-05-06T15:00:00-03:00';
const NEXT_EVENING = '2026-05-07T21:00:00-03:00';

let world: TestWorld;
/** The functions that die at their first call, whenever they are called. */
let down: Set<string>;
beforeEach(async () => {
  world = await TestWorld.start();
  down = new Set();
  world.aws.intercept = async ({ functionName }: InterceptedCall) =>
    functionName !== undefined && down.has(functionName) ? 'crash-before' : 'proceed';
});
afterEach(() => world.close());

const debtorOf = (index: number) => aDebtor({ debtorId: `cli-${index}`, email: `d${index}@exemplo.example` });
const open = async (invoiceIds: readonly string[]) => {
  for (const [index, invoiceId] of invoiceIds.entries())
    await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId, debtor: debtorOf(index) }));
  await world.runUntil(MORNING);
};
const debt = async (invoiceId: string) => (await world.debt(invoiceId)) as Debt;
const statuses = (invoiceId: string) => world.executionsOf(invoiceId).map(({ status }) => status);
const reminded = (invoiceId: string) => world.remindersOf(invoiceId).map(({ tags }) => tags.step);

const fail = async (invoiceId: string) => {
  down.add('take-step');
  while (statuses(invoiceId)[0] !== 'FAILED') await world.runUntil(addMinutes(world.now(), 1));
  down.clear();
};
const failuresOf = (invoiceId: string) =>
  world.eventsOf(invoiceId, 'ExecutionFailed.v1').map(({ detail: { version, how } }) => ({ version, how }));

test('six executions that fail in an outage of seven hours go on as new versions, and remind the next day', async () => {
  await open(INVOICES);
  down.add('take-step');
  await world.runUntil(REPAIRED);
  down.clear();
  for (const invoiceId of INVOICES) {
    expect(reminded(invoiceId)).toEqual(['notice-3-before']);
    expect(new Set(statuses(invoiceId).slice(0, -1))).toEqual(new Set(['FAILED']));
  }

  await world.runUntil(NEXT_EVENING);
  for (const invoiceId of INVOICES) {
    expect(reminded(invoiceId)).toEqual(['notice-3-before', 'reminder-1-after']);
    expect(await debt(invoiceId)).toMatchObject({ status: 'open', version: statuses(invoiceId).length });
    expect(statuses(invoiceId).at(-1)).toBe('RUNNING');
  }
});

describe('an execution that failed', () => {
  beforeEach(async () => {
    await open(['NF-1']);
    await fail('NF-1');
  });

  test('is published and stays on the debt, with the name of its error', async () => {
    expect(world.eventsOf('NF-1', 'ExecutionFailed.v1')[0]?.detail).toMatchObject({
      version: 1,
      how: 'failed',
      error: 'Runtime.ExitError',
    });
    const { executionFailures } = await debt('NF-1');
    expect(executionFailures.map(({ version, how }) => ({ version, how }))).toEqual(failuresOf('NF-1'));
    expect(world.eventsOf('NF-1', 'ExecutionRestarted.v1')[0]?.detail).toMatchObject({ how: 'replaced' });
  });

  test('is replaced by one that waits, and a payment ends that wait at once', async () => {
    expect(world.statesOf('NF-1').at(-1)).toBe('Wait before restart');
    const paidAt = world.now();
    await world.webhook(aPayment({ id: 'p1', invoiceId: 'NF-1', amount: 110_000, paidAt }));
    await world.runUntil(addMinutes(paidAt, 1));
    expect(statuses('NF-1').at(-1)).toBe('SUCCEEDED');
    expect(await debt('NF-1')).toMatchObject({ status: 'settled' });
  });

  test('is replaced once, however often Step Functions publishes it', async () => {
    const { version } = await debt('NF-1');
    const [first] = world.executionsOf('NF-1');
    publishAgain(String(first?.name));
    publishAgain(String(first?.name));
    await world.runUntil(addMinutes(world.now(), 1));
    expect((await debt('NF-1')).version).toBe(version);
    expect(world.deadLetters).toEqual([]);
  });
});

test('a process that dies at any call on the way leaves a debt that goes on all the same', async () => {
  await open(['NF-1']);
  for (let call = 1; ; call += 1) {
    let calls = 0;
    const { version } = await debt('NF-1');
    world.aws.intercept = async ({ functionName }) => {
      if (functionName !== 'failed-executions') return 'proceed';
      calls += 1;
      return calls === call ? 'crash-after' : 'proceed';
    };
    publishAgain(String(world.executionsOf('NF-1').at(-1)?.name));
    await world.runUntil(addMinutes(world.now(), 10));
    expect((await debt('NF-1')).version).toBe(version + 1);
    expect(world.executionsOf('NF-1')).toHaveLength(version + 1);
    expect((await debt('NF-1')).effects).toEqual({});
    if (calls < call) break;
    await world.runUntil(addMinutes(world.now(), 24 * 60));
  }
});

test('executions that fail seven times within a day go to a person, with that reason', async () => {
  await open(['NF-1']);
  down.add('take-step').add('re-evaluate-debt');
  await world.runUntil(NEXT_EVENING);
  expect(failuresOf('NF-1')).toHaveLength(7);
  expect((await debt('NF-1')).status).toBe('handedOver');
  expect(world.eventsOf('NF-1', 'DebtHandedOver.v1').map(({ detail }) => detail.reason)).toEqual([
    'execution-failed',
  ]);
});

test('an execution that an operator stops goes to a person, and nothing more is sent', async () => {
  await open(['NF-1']);
  const sfn = world.aws.connect(new SFNClient({ endpoint: world.aws.url, region: 'sa-east-1' }));
  const [execution] = world.executionsOf('NF-1');
  await sfn.send(new StopExecutionCommand({ executionArn: execution?.arn, error: 'Maria Silva called' }));
  await world.runUntil(NEXT_EVENING);
  expect(failuresOf('NF-1')).toEqual([{ version: 1, how: 'aborted' }]);
  expect((await debt('NF-1')).executionFailures[0]).not.toHaveProperty('error');
  expect(world.eventsOf('NF-1', 'DebtHandedOver.v1').map(({ detail }) => detail.reason)).toEqual([
    'execution-stopped',
  ]);
  expect(reminded('NF-1')).toEqual(['notice-3-before']);
});

describe('an execution that failed while nobody heard of it', () => {
  beforeEach(async () => {
    await open(['NF-1']);
    down.add('failed-executions').add('take-step');
    await world.runUntil('2026-05-06T18:00:00-03:00');
    expect(statuses('NF-1')).toEqual(['FAILED']);
    down.clear();
  });

  test('is replaced when the invoice is delivered again', async () => {
    await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-1', debtor: debtorOf(0) }));
    await world.runUntil(NEXT_EVENING);
    expect(failuresOf('NF-1')).toEqual([{ version: 1, how: 'missing' }]);
    expect(statuses('NF-1')).toEqual(['FAILED', 'RUNNING']);
    expect(reminded('NF-1')).toEqual(['notice-3-before', 'reminder-1-after']);
  });
});

test('an invoice that is delivered again leaves an execution alone that runs', async () => {
  await open(['NF-1']);
  await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-1', debtor: debtorOf(0) }));
  await world.runUntil(addMinutes(world.now(), 1));
  expect(statuses('NF-1')).toEqual(['RUNNING']);
  expect((await debt('NF-1')).version).toBe(1);
});

/** Step Functions publishes at least once. */
function publishAgain(name: string): void {
  const detail = { name, status: 'FAILED', stopDate: world.clock.now(), error: 'States.TaskFailed' };
  world.aws.putIntoQueue(QUEUE_FUNCTIONS['failed-executions'].queue.name, JSON.stringify({ detail }));
}
