import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { debtIdOf } from '#adapters/table/keys.ts';
import { promisePayment } from '#application/negotiation/promise-payment.ts';
import type { BillingEventType } from '#schemas/events/billing.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { configWithoutWaiver } from '#test/builders/config.ts';
import { anInvoice, aPayment } from '#test/builders/invoice.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

// Due Tuesday, 2026-05-05; its steps are on 02, 06, 08, 12 and 20 May, the hand-over on the 27th.
const ABOUT = { creditorId: CREDITOR, invoiceId: 'NF-1' };
const FIRST = ['NF-1-acordo1-parcela1', 'NF-1-acordo1-parcela2'] as const;
const SECOND = ['NF-1-acordo2-parcela1', 'NF-1-acordo2-parcela2'] as const;

let world: TestWorld;
beforeEach(async () => {
  world = await TestWorld.start({ config: await configWithoutWaiver() });
  await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-1' }));
});
afterEach(() => world.close());

const report = async (type: BillingEventType, at: string, detail: object) => {
  if (Date.parse(at) > world.clock.now()) await world.runUntil(at);
  await world.billing(type, { ...ABOUT, ...detail });
};
const promise = (day: string, promisedAt: string) =>
  report('PromiseReported.v1', promisedAt, { day, promisedAt });
const plan = (agreedAt: string, days: readonly string[], amount = 52_500) =>
  report('PaymentPlanReported.v1', agreedAt, {
    agreedAt,
    instalments: days.map((dueDate) => ({ amount, dueDate })),
  });
const debt = async (invoiceId = 'NF-1') => (await world.debt(invoiceId)) as Debt;
const steps = (invoiceId = 'NF-1') => world.remindersOf(invoiceId).map(({ tags }) => tags.step);
const reasons = () => world.deadLetters.map(({ reason }) => reason);

describe('a day that a person agreed on later', () => {
  test('replaces the one before: that is not broken, and is reminded of by none', async () => {
    await promise('2026-05-12', '2026-05-07T12:00:00-03:00');
    await promise('2026-05-15', '2026-05-08T12:00:00-03:00');
    await world.runUntil('2026-05-15T18:00:00-03:00');
    expect(await debt()).toMatchObject({
      status: 'promised',
      promises: [{ ended: 'replaced' }, { number: 2 }],
    });
    expect(steps()).toEqual(['notice-3-before', 'reminder-1-after', 'promise-2']);
    expect(world.eventsOf('NF-1', 'PromiseBroken.v1')).toEqual([]);
    expect(world.eventsOf('NF-1', 'PromiseMade.v1').map(({ detail }) => detail.replaces)).toEqual([
      undefined,
      'promise',
    ]);
    await world.webhook(
      aPayment({ id: 'p1', invoiceId: 'NF-1', amount: 102_066, paidAt: '2026-05-15T18:00:00-03:00' }),
    );
    expect(await debt()).toMatchObject({ status: 'settled' });
  });

  test('stays when the older word comes after it, and each is a repetition when it is reported again', async () => {
    await world.runUntil('2026-05-08T13:00:00-03:00');
    await promise('2026-05-15', '2026-05-08T12:00:00-03:00');
    await promise('2026-05-12', '2026-05-07T12:00:00-03:00');
    await promise('2026-05-15', '2026-05-08T12:00:00-03:00');
    await world.runUntil('2026-05-08T14:00:00-03:00');
    expect((await debt()).promises).toMatchObject([{ day: '2026-05-15' }]);
    expect(reasons()).toEqual([
      'invoiceId: what was agreed after it holds; an older word does not replace a later one',
    ]);
  });

  test('is a repetition when the report of the one that it replaced comes again', async () => {
    await promise('2026-05-12', '2026-05-07T12:00:00-03:00');
    await promise('2026-05-15', '2026-05-08T12:00:00-03:00');
    await promise('2026-05-12', '2026-05-07T12:00:00-03:00');
    await world.runUntil('2026-05-08T14:00:00-03:00');
    expect((await debt()).promises).toMatchObject([{ ended: 'replaced' }, { day: '2026-05-15' }]);
    expect(reasons()).toEqual([]);
  });

  test('counts as one more of the promises that a debt may have', async () => {
    await promise('2026-05-12', '2026-05-07T12:00:00-03:00');
    await promise('2026-05-13', '2026-05-08T12:00:00-03:00');
    await promise('2026-05-14', '2026-05-09T12:00:00-03:00');
    await world.runUntil('2026-05-09T14:00:00-03:00');
    expect((await debt()).promises).toHaveLength(2);
    expect(reasons()).toEqual([
      'invoiceId: has had as many promises as the creditor’s negotiation.promises.most',
    ]);
  });
});

test('a debtor puts off their own day, and not one that a person agreed on', async () => {
  const debtId = debtIdOf(CREDITOR, 'NF-1');
  const say = (day: string, at: string) => promisePayment({ debtId, day, at, by: 'debtor' });
  await world.runUntil('2026-05-07T12:00:00-03:00');
  expect(await say('2026-05-11', '2026-05-07T12:00:00-03:00')).toMatchObject({ done: true });
  expect(await say('2026-05-10', '2026-05-07T12:01:00-03:00')).toEqual({ done: false, why: 'promised' });
  expect(await say('2026-05-30', '2026-05-07T12:02:00-03:00')).toEqual({
    done: false,
    why: 'day-too-far',
    lawfulAt: '2026-05-15T03:00:00.000Z',
  });
  expect(await say('2026-05-13', '2026-05-07T12:03:00-03:00')).toMatchObject({ done: true });
  expect(await say('2026-05-14', '2026-05-07T12:04:00-03:00')).toEqual({
    done: false,
    why: 'too-many-promises',
  });
});

describe('instalments that a person agreed on later', () => {
  test('replace a promise, and the debtor is not chased as one who broke it', async () => {
    await promise('2026-05-14', '2026-05-07T12:00:00-03:00');
    await plan('2026-05-08T12:00:00-03:00', ['2026-05-20', '2026-06-20']);
    await world.runUntil('2026-05-19T12:00:00-03:00');
    expect(await debt()).toMatchObject({ status: 'onPaymentPlan', promises: [{ ended: 'replaced' }] });
    expect(steps()).toEqual(['notice-3-before', 'reminder-1-after']);
    expect(world.eventsOf('NF-1', 'PaymentPlanMade.v1')).toMatchObject([{ detail: { replaces: 'promise' } }]);
    expect(steps(FIRST[0])).toEqual(['notice-3-before']);
  });

  test('replace other instalments, which are closed, and keep the money', async () => {
    await plan('2026-05-07T12:00:00-03:00', ['2026-05-15', '2026-06-15']);
    await world.runUntil('2026-05-12T12:00:00-03:00');
    const paidAt = '2026-05-12T12:00:00-03:00';
    await world.webhook(aPayment({ id: 'p1', invoiceId: FIRST[0], amount: 20_000, paidAt }));
    await plan('2026-05-13T12:00:00-03:00', ['2026-05-29', '2026-06-29'], 41_000);
    await plan('2026-05-13T12:00:00-03:00', ['2026-05-29', '2026-06-29'], 41_000);
    await world.runUntil('2026-05-20T12:00:00-03:00');
    expect(await debt()).toMatchObject({
      status: 'onPaymentPlan',
      paymentPlans: [{ ended: 'replaced' }, { number: 2, total: 82_000 }],
    });
    expect(Object.values((await debt()).payments).map(({ amount }) => amount)).toEqual([20_000]);
    for (const part of FIRST) expect(await debt(part)).toMatchObject({ status: 'cancelled' });
    expect(steps(FIRST[0])).toEqual(['notice-3-before']);
    // What was paid before is in the new total already; what comes for the old code is the new plan's.
    expect((await debt(SECOND[0])).payments).toEqual({});
    await world.webhook(
      aPayment({ id: 'p2', invoiceId: FIRST[1], amount: 82_000, paidAt: '2026-05-20T12:00:00-03:00' }),
    );
    await world.runUntil('2026-05-20T12:10:00-03:00');
    for (const part of SECOND) expect(await debt(part)).toMatchObject({ status: 'settled' });
    expect(await debt()).toMatchObject({ status: 'settled', paymentPlans: [{}, { ended: 'kept' }] });
    expect(world.eventsOf('NF-1', 'PaymentPlanBroken.v1')).toEqual([]);
    expect(reasons()).toEqual([]);
  });

  test('stay when the report of older ones comes after them', async () => {
    await world.runUntil('2026-05-08T13:00:00-03:00');
    await plan('2026-05-08T12:00:00-03:00', ['2026-05-29']);
    await plan('2026-05-07T12:00:00-03:00', ['2026-05-15']);
    await world.runUntil('2026-05-08T14:00:00-03:00');
    expect((await debt()).paymentPlans).toMatchObject([{ instalments: [{ dueDate: '2026-05-29' }] }]);
    expect(reasons()).toEqual([
      'invoiceId: what was agreed after it holds; an older word does not replace a later one',
    ]);
  });
});

describe('hardship that is said of an invoice on a payment plan', () => {
  beforeEach(async () => {
    await plan('2026-05-07T12:00:00-03:00', ['2026-05-15', '2026-06-15']);
    await report('HardshipReported.v1', '2026-05-11T09:00:00-03:00', {
      reportedAt: '2026-05-11T09:00:00-03:00',
    });
  });
  const answer = (outcome: string, answeredAt: string) =>
    report('CaseAnswered.v1', answeredAt, { number: 1, outcome, answeredAt });

  test('opens a case, and its instalments rest: nobody is asked, and the plan is not broken', async () => {
    await world.runUntil('2026-06-30T12:00:00-03:00');
    expect(await debt()).toMatchObject({ status: 'caseOpen', paymentPlans: [{}] });
    expect(world.eventsOf('NF-1', 'CaseOpened.v1')).toMatchObject([{ detail: { kind: 'hardship' } }]);
    for (const part of FIRST) expect(steps(part)).toEqual([]);
    expect(world.eventsOf('NF-1', 'PaymentPlanBroken.v1')).toEqual([]);
  });

  test('and upheld goes on with the plan', async () => {
    await answer('upheld', '2026-05-12T15:00:00-03:00');
    await world.runUntil('2026-05-19T12:00:00-03:00');
    expect(await debt()).toMatchObject({ status: 'onPaymentPlan' });
    expect(steps(FIRST[0])).toContain('reminder-1-after');
  });

  test('and upheld after the days in which an instalment is missed, leaves the debtor as many days from the answer', async () => {
    await answer('upheld', '2026-06-08T15:00:00-03:00');
    await world.runUntil('2026-06-18T12:00:00-03:00');
    expect(await debt()).toMatchObject({ status: 'onPaymentPlan' });
    expect(world.eventsOf('NF-1', 'PaymentPlanBroken.v1')).toEqual([]);

    await world.runUntil('2026-06-30T12:00:00-03:00');
    expect(world.eventsOf('NF-1', 'PaymentPlanBroken.v1')).toHaveLength(1);
  });

  test('and is of a person who can never pay ends the plan, and a person has the debt', async () => {
    await answer('over-indebted', '2026-05-12T15:00:00-03:00');
    await world.runUntil('2026-05-19T12:00:00-03:00');
    expect(await debt()).toMatchObject({ status: 'handedOver', paymentPlans: [{ ended: 'replaced' }] });
    for (const part of FIRST) expect(await debt(part)).toMatchObject({ status: 'cancelled' });
  });

  test('takes the money all the same, and is settled when all of the plan is paid', async () => {
    const paidAt = '2026-05-13T12:00:00-03:00';
    await world.runUntil(paidAt);
    await world.webhook(aPayment({ id: 'p1', invoiceId: FIRST[0], amount: 105_000, paidAt }));
    await world.runUntil('2026-05-13T12:10:00-03:00');
    for (const part of FIRST) expect(await debt(part)).toMatchObject({ status: 'settled' });
    expect(await debt()).toMatchObject({ status: 'settled', paymentPlans: [{ ended: 'kept' }] });
  });
});

test('a dispute of an invoice on a payment plan rests its instalments', async () => {
  await plan('2026-05-07T12:00:00-03:00', ['2026-05-15', '2026-06-15']);
  await report('DisputeRaised.v1', '2026-05-11T09:00:00-03:00', {
    kind: 'not-mine',
    raisedAt: '2026-05-11T09:00:00-03:00',
  });
  await world.runUntil('2026-06-30T12:00:00-03:00');
  expect(await debt()).toMatchObject({ status: 'caseOpen' });
  for (const part of FIRST) expect(steps(part)).toEqual([]);
  const why = world.notSent(FIRST[0]).map(({ detail }) => [detail.rule, detail.citation]);
  expect(new Map(why as [string, string][])).toEqual(
    new Map([['payment-plan-rests', expect.stringContaining('is disputed')]]),
  );
});

test('a pause of an invoice on a payment plan pauses its instalments, while it is disputed too', async () => {
  await plan('2026-05-07T12:00:00-03:00', ['2026-05-15', '2026-06-15']);
  await report('DisputeRaised.v1', '2026-05-11T09:00:00-03:00', {
    kind: 'not-mine',
    raisedAt: '2026-05-11T09:00:00-03:00',
  });
  await report('CollectionPaused.v1', '2026-05-11T10:00:00-03:00', {
    pauseId: 'P-1',
    reason: 'disputed-outside',
    pausedAt: '2026-05-11T10:00:00-03:00',
  });
  await world.runUntil('2026-05-11T11:00:00-03:00');
  for (const part of FIRST) expect(await debt(part)).toMatchObject({ pauses: [{ pauseId: 'P-1' }] });
});
