import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { executionArn, isRunning } from '#application/ladder/execution.ts';
import { addMinutes } from '#domain/calendar/days.ts';
import type { InterceptedCall, Verdict } from '#sandbox/aws/intercept.ts';
import { logged } from '#sandbox/deployment/logs.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { anInvoice, aPayment } from '#test/builders/invoice.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

const PAID_AT = '2026-05-03T10:00:00-03:00';
const LATER = '2026-05-03T13:00:00-03:00';
const STALE: Verdict = { refuse: 'TaskTimedOut', message: 'Provided task does not exist anymore' };

let world: TestWorld;
/** What becomes of each answer to a token, by the function that gives it. */
let answers: Partial<Record<string, Verdict>>;
/** What the comparison of executions asked of Step Functions. */
let asked: string[];
beforeEach(async () => {
  world = await TestWorld.start();
  answers = { webhook: 'drop-before', intake: 'drop-before' };
  asked = [];
  world.aws.intercept = async ({ operation, functionName }: InterceptedCall) => {
    if (functionName === 'watch-executions' && /Describe|Stop|Task/.test(operation)) asked.push(operation);
    return (operation === 'SendTaskSuccess' && answers[functionName ?? '']) || 'proceed';
  };
  await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-1' }));
  await world.runUntil(PAID_AT);
});
afterEach(() => world.close());

const pay = () =>
  world
    .webhook(aPayment({ id: 'p1', invoiceId: 'NF-1', amount: 100_000, paidAt: PAID_AT }))
    .catch(() => undefined);
const passMinutes = (minutes: number) => world.runUntil(addMinutes(world.now(), minutes));
const compare = async () => {
  await world.aws.invoke('watch-executions', { time: world.now() });
  await passMinutes(1);
};
const statuses = () => world.executionsOf('NF-1').map(({ status }) => status);
const restarts = () => world.eventsOf('NF-1', 'ExecutionRestarted.v1').map(({ detail }) => detail.how);
const linesOf = (text: string, from: number) =>
  logged()
    .slice(from)
    .filter((line) => line.includes(text));

describe('a wake that is lost', () => {
  test('is made good by the relay within the minute', async () => {
    await pay();
    expect(statuses()).toEqual(['RUNNING']);
    await passMinutes(1);

    expect(statuses()).toEqual(['SUCCEEDED']);
  });

  test('of a cancellation is made good as well', async () => {
    await world.billing('InvoiceCancelled.v1', {
      invoiceId: 'NF-1',
      creditorId: CREDITOR,
      cancelledAt: PAID_AT,
    });
    await passMinutes(1);

    expect(statuses()).toEqual(['SUCCEEDED']);
  });

  test('is made good when Step Functions answers again, after an outage of an hour in which an alarm was raised', async () => {
    answers.relay = 'drop-before';
    const from = logged().length;
    await pay();
    await passMinutes(60);
    expect((await world.debt('NF-1'))?.status).toBe('settled');
    expect(statuses()).toEqual(['RUNNING']);
    expect(linesOf('what has to follow a change fails again and again', from)).not.toEqual([]);
    answers.relay = 'proceed';
    await passMinutes(60);

    expect(statuses()).toEqual(['SUCCEEDED']);
    await compare();
    expect(restarts()).toEqual([]);
  });

  test.each([
    { how: 'answered', by: 'proceed', status: 'SUCCEEDED', calls: ['SendTaskSuccess'] },
    {
      how: 'stopped',
      by: STALE,
      status: 'ABORTED',
      calls: ['SendTaskSuccess', 'DescribeExecution', 'StopExecution'],
    },
  ] as const)(
    'is found by the daily comparison, should the relay take its token for stale, and the execution is $how',
    async ({ how, by, status, calls }) => {
      answers.relay = STALE;
      answers['watch-executions'] = by;
      await pay();
      await world.runUntil(LATER);
      expect(statuses()).toEqual(['RUNNING']);

      const from = logged().length;
      await compare();
      expect(statuses()).toEqual([status]);
      expect(restarts()).toEqual([how]);
      expect(asked).toEqual(['DescribeExecution', ...calls]);
      const [line] = linesOf('an execution ran for no debt that waits on it and was ended', from);
      expect(line).toContain('WARN');
      await passMinutes(24 * 60);
      await compare();
      expect(restarts()).toEqual([how]);
    },
  );

  test('that neither the comparison nor the relay can make good raises an alarm', async () => {
    answers.relay = STALE;
    answers['watch-executions'] = { refuse: 'ValidationException', message: 'no' };
    await pay();
    await world.runUntil(LATER);
    const from = logged().length;
    answers.relay = answers['watch-executions'];
    await compare();

    expect(restarts()).toEqual([]);
    expect(linesOf('an execution could not be repaired', from)).toHaveLength(1);
  });
});

describe('nothing is repaired', () => {
  beforeEach(() => {
    answers = {};
  });

  test('when the wake arrived', async () => {
    await pay();
    await world.runUntil(LATER);
    expect(statuses()).toEqual(['SUCCEEDED']);

    await compare();
    expect(asked).toEqual([]);
    expect(restarts()).toEqual([]);
  });

  test('of a debt that never had an execution', async () => {
    await world.webhook(aPayment({ id: 'p2', invoiceId: 'NF-2', amount: 100_000, paidAt: PAID_AT }));
    await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-2' }));
    await world.runUntil(LATER);
    await compare();

    expect((await world.debt('NF-2'))?.status).toBe('settled');
    expect(await isRunning(executionArn((await world.debt('NF-2')) as Debt))).toBe(false);
    expect(world.eventsOf('NF-2', 'ExecutionRestarted.v1')).toEqual([]);
    expect(world.deadLetters).toEqual([]);
  });

  test('while a step is still at work on the debt, which ends the execution itself', async () => {
    let isDead = false;
    world.aws.intercept = async ({ operation, functionName }) => {
      if (functionName === 'watch-executions' && /Describe|Stop|Task/.test(operation)) asked.push(operation);
      if (functionName !== 'take-step') return 'proceed';
      isDead ||= operation === 'SendEmail' && world.now() > '2026-05-06';
      return isDead ? 'crash-before' : 'proceed';
    };
    await world.runUntil('2026-05-06T09:00:00-03:00');
    const isClaimed = async () =>
      ((await world.debt('NF-1')) as Debt).sends['1/reminder-1-after/email']?.status === 'claimed';
    // Each of its attempts takes longer than Lambda lets it, so that the retries last until the executions are compared.
    world.aws.slowDown('take-step', 600);
    while (!(await isClaimed())) await world.runUntil(addMinutes(world.now(), 1));
    await world.webhook(aPayment({ id: 'p1', invoiceId: 'NF-1', amount: 110_000, paidAt: world.now() }));
    await passMinutes(16);
    await compare();

    expect((await world.debt('NF-1'))?.status).toBe('settled');
    expect(statuses()).toEqual(['RUNNING']);
    expect(asked).toEqual([]);
    expect(restarts()).toEqual([]);
  });
});
