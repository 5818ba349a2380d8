import { beforeEach, expect, test } from 'vitest';
import { listSummaries, putSummary } from '#adapters/table/debt-summaries.ts';
import { HAND_OVER } from '#schemas/machine.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { aDebtor, anInvoice, aPayment } from '#test/builders/invoice.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

let world: TestWorld;
beforeEach(async () => {
  world = await TestWorld.start();
  return () => world.close();
});

const invoice = anInvoice({ invoiceId: 'NF-1', debtor: aDebtor({ debtorId: 'cli-1' }) });
const issue = (given: object = {}) => world.billing('InvoiceIssued.v1', { ...invoice, ...given });
const summaries = () => listSummaries(CREDITOR, 'cli-1');
const debt = async (invoiceId: string) => (await world.debt(invoiceId)) as Debt;
const pay = (id: string, paidAt: string, given: object = {}) =>
  world.webhook({ ...aPayment({ id, invoiceId: 'NF-1', amount: 100_000, paidAt }), ...given });

test('the summary of a debt is written when it opens, and says how late it was when it is settled', async () => {
  await issue();
  await world.runUntil('2026-04-25T12:00:00-03:00');
  const { debtId } = await debt('NF-1');
  const opened = {
    debtId,
    invoiceId: 'NF-1',
    issuedOn: '2026-04-25',
    rolledDueDate: '2026-05-05',
    amount: 100_000,
    status: 'open',
    promises: [],
  };
  const { [HAND_OVER]: _handOver, ...steps } = (await debt('NF-1')).execution.at;
  expect(await summaries()).toEqual([{ ...opened, steps: { at: Object.values(steps) } }]);

  await world.runUntil('2026-05-08T12:00:00-03:00');
  await pay('p1', '2026-05-08T12:00:00-03:00', { amount: 103_000 });
  expect(await summaries()).toEqual([
    {
      ...opened,
      status: 'settled',
      settled: { on: '2026-05-08', daysLate: 3 },
      closedAt: '2026-05-08T15:00:00.000Z',
    },
  ]);
});

test('a boleto paid in time is in time, though the bank’s file comes later, and what is paid twice stays in time', async () => {
  await issue();
  await world.runUntil('2026-05-06T12:00:00-03:00');
  await pay('p1', '2026-05-04T15:00:00-03:00', { method: 'boleto' });
  await world.runUntil('2026-05-06T13:00:00-03:00');
  await pay('p2', '2026-05-06T13:00:00-03:00');

  expect((await summaries()).map(({ settled }) => settled)).toEqual([{ on: '2026-05-04', daysLate: -1 }]);
});

test.each([
  {
    what: 'cancelled',
    type: 'InvoiceCancelled.v1' as const,
    detail: { cancelledAt: '2026-04-26T09:00:00-03:00' },
    summary: { status: 'cancelled', amount: 100_000 },
  },
  {
    what: 'amended',
    type: 'InvoiceAmended.v1' as const,
    detail: { amendedAt: '2026-04-26T09:00:00-03:00', amount: 90_000, dueDate: '2026-05-12' },
    summary: { status: 'open', amount: 90_000, rolledDueDate: '2026-05-12' },
  },
])('a debt that is $what says so', async ({ type, detail, summary }) => {
  await issue();
  await world.runUntil('2026-04-26T09:00:00-03:00');
  await world.billing(type, { invoiceId: 'NF-1', creditorId: CREDITOR, ...detail });
  await world.runUntil('2026-04-26T12:00:00-03:00');

  expect(await summaries()).toEqual([expect.objectContaining(summary)]);
});

test('a debt that went to a person says so, and settles from there', async () => {
  await issue();
  await world.runUntil();
  expect((await summaries()).map(({ status }) => status)).toEqual(['handedOver']);
  await pay('p1', world.now(), { amount: 120_000 });
  expect((await summaries()).map(({ status }) => status)).toEqual(['settled']);
});

test('the newest come first', async () => {
  await issue({ invoiceId: 'NF-2', issuedAt: '2026-04-23T09:00:00-03:00' });
  await issue({ invoiceId: 'NF-1', issuedAt: '2026-04-25T09:00:00-03:00' });
  await issue({ invoiceId: 'NF-3', issuedAt: '2026-04-24T09:00:00-03:00' });
  await world.runUntil('2026-04-25T12:00:00-03:00');

  expect((await summaries()).map(({ issuedOn }) => issuedOn)).toEqual([
    '2026-04-25',
    '2026-04-24',
    '2026-04-23',
  ]);
});

test('a slow try that comes last does not open it again', async () => {
  await issue();
  await world.runUntil('2026-04-26T12:00:00-03:00');
  const before = await debt('NF-1');
  await pay('p1', '2026-04-26T12:00:00-03:00');
  await putSummary(before);
  await putSummary(before);

  expect((await summaries()).map(({ status }) => status)).toEqual(['settled']);
});

test.each([
  { functionName: 'intake', status: 'open', until: '2026-04-26T12:00:00-03:00' },
  { functionName: 'hand-over', status: 'handedOver', until: undefined },
])(
  '$functionName dying before it is written writes it at its next try',
  async ({ functionName, status, until }) => {
    let crashes = 0;
    world.aws.intercept = async (call) => {
      const isSummary = call.operation === 'PutItem' && JSON.stringify(call).includes('issuedOn');
      if (!isSummary || call.functionName !== functionName || crashes > 0) return 'proceed';
      crashes += 1;
      return 'crash-before';
    };
    await issue();
    await world.runUntil(until);

    expect(crashes).toBe(1);
    expect((await summaries()).map((summary) => summary.status)).toEqual([status]);
  },
);

test('the webhook dying before it is written writes it when the payment is delivered again', async () => {
  await issue();
  await world.runUntil('2026-04-26T12:00:00-03:00');
  world.aws.intercept = async ({ operation, functionName }) =>
    operation === 'PutItem' && functionName === 'webhook' ? 'crash-before' : 'proceed';
  await expect(pay('p1', '2026-04-26T12:00:00-03:00')).rejects.toThrow();
  expect((await summaries()).map(({ status }) => status)).toEqual(['open']);

  world.aws.intercept = async () => 'proceed';
  await pay('p1', '2026-04-26T12:00:00-03:00');
  expect((await summaries()).map(({ status }) => status)).toEqual(['settled']);
  expect(world.eventsOf('NF-1', 'DebtSettled.v1')).toHaveLength(1);
});
