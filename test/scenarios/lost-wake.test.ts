import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { debtIdOf } from '#adapters/table/keys.ts';
import { executionArn, isRunning } from '#application/ladder/execution.ts';
import { addMinutes } from '#domain/calendar/days.ts';
import type { InterceptedCall, Verdict } from '#sandbox/aws/intercept.ts';
import { CLOSED_DEBTS } from '#sandbox/deployment/deployment.ts';
import { logged } from '#sandbox/deployment/logs.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { anInvoice, aPayment } from '#test/builders/invoice.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

const PAID_AT = '2026-05-03T10:00:00-03:00';
const STILL = '2026-05-03T10:14:00-03:00';
const SWEPT = '2026-05-03T10:16:00-03:00';
const LATER = '2026-05-03T13:00:00-03:00';

let world: TestWorld;
/** What becomes of each answer to a token, by the function that gives it; the relay's are lost for as long as nobody says. */
let answers: Partial<Record<string, Verdict>>;
/** What the restart-executions asked of Step Functions. */
let asked: string[];
beforeEach(async () => {
  world = await TestWorld.start();
  answers = { relay: 'drop-before' };
  asked = [];
  world.aws.intercept = async ({ operation, functionName }: InterceptedCall) => {
    if (functionName === 'restart-executions' && /Execution|Task/.test(operation)) asked.push(operation);
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
const statuses = () => world.executionsOf('NF-1').map(({ status }) => status);
const mended = () => world.eventsOf('NF-1', 'ExecutionRestarted.v1').map(({ detail }) => detail.how);

describe('a wake that is lost', () => {
  test('is made good by the relay within the minute', async () => {
    answers = { webhook: 'drop-before' };
    await pay();
    expect(statuses()).toEqual(['RUNNING']);
    await world.runUntil(addMinutes(PAID_AT, 1));

    expect(statuses()).toEqual(['SUCCEEDED']);
    await world.runUntil(SWEPT);
    expect(mended()).toEqual([]);
  });

  test('is found a quarter of an hour later, and its wait is ended', async () => {
    answers.webhook = 'drop-before';
    await pay();
    await world.runUntil(STILL);
    expect((await world.debt('NF-1'))?.status).toBe('settled');
    expect(statuses()).toEqual(['RUNNING']);

    const before = logged().length;
    await world.runUntil(SWEPT);
    expect(statuses()).toEqual(['SUCCEEDED']);
    expect(mended()).toEqual(['answered']);
    // Not before the world is there: it captures the logger when that is first loaded.
    const { RESTARTED } = await import('#application/ladder/restart-execution.ts');
    const line = logged()
      .slice(before)
      .find((each) => each.includes(RESTARTED));
    expect(line).toContain('WARN');
    expect(asked).toEqual(['DescribeExecution', 'SendTaskSuccess']);
  });

  test.each(['TaskTimedOut', 'TaskDoesNotExist'])(
    'whose token is worth nothing (%s) has its execution stopped',
    async (refuse) => {
      answers = {
        webhook: 'drop-before',
        relay: 'drop-before',
        'restart-executions': { refuse, message: 'Provided task does not exist anymore' },
      };
      await pay();
      await world.runUntil(SWEPT);

      expect(statuses()).toEqual(['ABORTED']);
      expect(mended()).toEqual(['stopped']);
      expect(asked).toEqual(['DescribeExecution', 'SendTaskSuccess', 'StopExecution']);
    },
  );

  test('of a cancellation is repaired as well', async () => {
    answers.intake = 'drop-before';
    await world.billing('InvoiceCancelled.v1', {
      invoiceId: 'NF-1',
      creditorId: CREDITOR,
      cancelledAt: PAID_AT,
    });
    await world.runUntil(SWEPT);

    expect(statuses()).toEqual(['SUCCEEDED']);
    expect(mended()).toEqual(['answered']);
  });

  test('is repaired once, however often the bus delivers', async () => {
    answers.webhook = 'drop-before';
    await pay();
    await world.runUntil(SWEPT);
    wakeAgain();
    wakeAgain();
    await world.runUntil(LATER);

    expect(mended()).toEqual(['answered']);
    expect(asked.filter((operation) => operation === 'SendTaskSuccess')).toHaveLength(1);
    expect(world.deadLetters).toEqual([]);
  });

  test('that cannot be repaired goes to a person', async () => {
    answers = {
      webhook: 'drop-before',
      relay: 'drop-before',
      'restart-executions': { refuse: 'ValidationException', message: 'no' },
    };
    await pay();
    await world.runUntil(LATER);

    expect(mended()).toEqual([]);
    expect(world.deadLetters).toHaveLength(1);
  });
});

describe('nothing is repaired', () => {
  test('when the wake arrived', async () => {
    await pay();
    await world.runUntil(LATER);

    expect(statuses()).toEqual(['SUCCEEDED']);
    expect(asked).toEqual(['DescribeExecution']);
    expect(mended()).toEqual([]);
  });

  test('of a debt that never had an execution', async () => {
    await world.webhook(aPayment({ id: 'p2', invoiceId: 'NF-2', amount: 100_000, paidAt: PAID_AT }));
    await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-2' }));
    await world.runUntil(LATER);

    expect((await world.debt('NF-2'))?.status).toBe('settled');
    expect(await isRunning(executionArn((await world.debt('NF-2')) as Debt))).toBe(false);
    expect(world.eventsOf('NF-2', 'ExecutionRestarted.v1')).toEqual([]);
    expect(world.deadLetters).toEqual([]);
  });

  test('while a step is still at work on the debt, which ends the execution itself', async () => {
    let isDead = false;
    world.aws.intercept = async ({ operation, functionName }) => {
      if (functionName === 'restart-executions' && /Execution|Task/.test(operation)) asked.push(operation);
      if (functionName !== 'take-step') return 'proceed';
      isDead ||= operation === 'SendEmail' && world.now() > '2026-05-06';
      return isDead ? 'crash-before' : 'proceed';
    };
    await world.runUntil('2026-05-06T09:00:00-03:00');
    const isClaimed = async () =>
      ((await world.debt('NF-1')) as Debt).sends['1/reminder-1-after/email']?.status === 'claimed';
    // Each of its attempts takes longer than Lambda lets it, so that the retries last until the debt is looked at.
    world.aws.slowDown('take-step', 600);
    while (!(await isClaimed())) await world.runUntil(addMinutes(world.now(), 1));
    await world.webhook(aPayment({ id: 'p1', invoiceId: 'NF-1', amount: 110_000, paidAt: world.now() }));
    await world.runUntil(addMinutes(world.now(), 16));

    expect((await world.debt('NF-1'))?.status).toBe('settled');
    expect(statuses()).toEqual(['RUNNING']);
    expect(new Set(asked)).toEqual(new Set(['DescribeExecution']));
    expect(mended()).toEqual([]);
  });

  test('of a debt that is open, whatever the bus says', async () => {
    wakeAgain();
    await world.runUntil(LATER);

    expect(statuses()).toEqual(['RUNNING']);
    expect(asked).toEqual([]);
  });
});

/** The bus delivers at least once. */
function wakeAgain(): void {
  const debtId = debtIdOf(CREDITOR, 'NF-1');
  world.aws.putIntoQueue(CLOSED_DEBTS, JSON.stringify({ detail: { debtId } }));
}
