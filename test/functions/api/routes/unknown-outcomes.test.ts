import { afterEach, beforeEach, expect, it } from 'vitest';
import type { WorkCount } from '#schemas/api/work.ts';
import { callApi } from '#test/builders/api.ts';
import { aDebtor, anInvoice } from '#test/builders/invoice.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

// Due Tuesday, 2026-05-05; the step of the day after it meets a connection that breaks.
let world: TestWorld;
beforeEach(async () => {
  world = await TestWorld.start();
  const { phone: _, ...debtor } = aDebtor({ debtorId: 'loja-1' });
  await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-1', debtor }));
});
afterEach(() => world.close());

/** Mail is taken or not, and its answer is lost, on the day of the first reminder. */
function loseAnswers(takesEffect: boolean): void {
  const day = {
    from: Date.parse('2026-05-06T00:00:00-03:00'),
    until: Date.parse('2026-05-06T20:00:00-03:00'),
  };
  world.aws.faults = [{ service: 'ses', ...day, answer: { breaks: 'ECONNRESET', takesEffect } }];
}
const listed = async (as = 'operator') =>
  (await callApi(world, { path: '/messages/unknown-outcomes', as })).body.items;
const counted = async () =>
  (await callApi(world, { path: '/work' })).body.items.find(
    ({ kind }: WorkCount) => kind === 'unknownOutcomes',
  );

it('a message whose answer was lost is listed, with who acts by when, and is overdue after that', async () => {
  loseAnswers(false);
  await world.runUntil('2026-05-07T09:00:00-03:00');

  const [row, ...others] = await listed();
  expect(others).toEqual([]);
  expect(row).toMatchObject({
    creditorId: CREDITOR,
    debtorId: 'loja-1',
    invoiceId: 'NF-1',
    step: 'reminder-1-after',
    channel: 'email',
    waiting: {
      owner: 'financeiro',
      // It was claimed on a Wednesday: the second business day after it is Friday.
      dueAt: '2026-05-09T03:00:00.000Z',
      isOverdue: false,
      ifNobodyActs: 'not-sent-again',
    },
  });
  expect(row.claimedAt).toMatch(/^2026-05-06T/);
  expect(await counted()).toEqual({ kind: 'unknownOutcomes', count: 1, isMore: false, overdue: 0 });
  expect(await listed('operator@another')).toEqual([]);

  await world.runUntil('2026-05-09T00:00:00-03:00');
  expect((await listed())[0].waiting.isOverdue).toBe(true);
  expect(await counted()).toMatchObject({ count: 1, overdue: 1 });
});

it('a message leaves the list when its channel reports it', async () => {
  loseAnswers(true);
  await world.runUntil('2026-05-07T09:00:00-03:00');

  expect(world.eventsOf('NF-1', 'MessageOutcomeUnknown.v1')).toHaveLength(1);
  expect(await listed()).toEqual([]);
});

it('a collector does not see the list', async () => {
  expect((await callApi(world, { path: '/messages/unknown-outcomes', as: 'collector' })).status).toBe(403);
});
