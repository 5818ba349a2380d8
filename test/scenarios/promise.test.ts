import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Config } from '#schemas/config/config.ts';
import type { Creditor } from '#schemas/config/creditor.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { configWithoutWaiver, deployedConfig } from '#test/builders/config.ts';
import { aDebtor, anInvoice, aPayment } from '#test/builders/invoice.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

// Due Tuesday, 2026-05-05; its steps are on 02, 06, 08, 12 and 20 May, the hand-over on the 27th.
const invoice = anInvoice({ invoiceId: 'NF-1' });

const CONFIG = await deployedConfig();

let world: TestWorld;
beforeEach(async () => {
  world = await TestWorld.start({ config: await configWithoutWaiver() });
});
afterEach(() => world.close());

const promise = async (day: string, promisedAt: string, invoiceId = 'NF-1') => {
  await world.runUntil(promisedAt);
  await world.billing('PromiseReported.v1', { creditorId: CREDITOR, invoiceId, day, promisedAt });
};
const pay = (id: string, amount: number, paidAt: string) =>
  world.webhook(aPayment({ id, invoiceId: 'NF-1', amount, paidAt }));
const steps = (invoiceId = 'NF-1') => world.remindersOf(invoiceId).map(({ tags }) => tags.step);
const debt = async () => (await world.debt('NF-1')) as Debt;

describe('a promise', () => {
  test('rests the ladder and the price, is reminded of that morning, and kept settles the debt', async () => {
    await world.billing('InvoiceIssued.v1', invoice);
    await promise('2026-05-14', '2026-05-07T15:00:00-03:00');
    await world.runUntil('2026-05-14T18:00:00-03:00');

    // 05-08 and 05-12 went by in silence.
    expect(steps()).toEqual(['notice-3-before', 'reminder-1-after', 'promise-1']);
    // R$ 1.000,00 + 2% + 2 days, as on the day of the promise.
    const [made] = world.eventsOf('NF-1', 'PromiseMade.v1');
    expect(made?.detail).toMatchObject({
      day: '2026-05-14',
      until: '2026-05-15',
      amount: 102_066,
      by: 'person',
    });
    const reminder = world.remindersOf('NF-1').at(-1);
    expect(reminder?.subject).toBe('Hoje é o dia que combinamos para a fatura NF-1');
    expect(reminder?.text).toContain('R$ 1.020,66');
    expect(reminder?.text).toContain('54071020.66');

    await pay('p1', 102_066, '2026-05-14T18:00:00-03:00');
    await world.runUntil();
    expect(await debt()).toMatchObject({
      status: 'settled',
      writeOffs: { 'rule/sandbox/p1/promise/1': { amount: 234 } },
    });
    expect(world.statesOf('NF-1')).toEqual([
      'Wait for first step',
      'Notice D-3',
      'Reminder D+1',
      'Re-evaluate debt',
      'Wait for promised date',
      'Promise reminder',
    ]);
    const [settled] = world.eventsOf('NF-1', 'DebtSettled.v1');
    expect(settled?.detail).toMatchObject({ received: 102_066 });
    expect(steps()).toHaveLength(3);
  });

  test('that is broken goes back to the step that is due by then, firmer, at the full price, and stays in the history', async () => {
    await world.billing('InvoiceIssued.v1', invoice);
    await promise('2026-05-14', '2026-05-07T15:00:00-03:00');
    await world.runUntil();

    // Over on Saturday at midnight; the D+7 of the 12th is sent on Saturday morning.
    expect(steps()).toEqual([
      'notice-3-before',
      'reminder-1-after',
      'promise-1',
      'reminder-7-after',
      'reissue-15-after',
    ]);
    const [broken] = world.eventsOf('NF-1', 'PromiseBroken.v1');
    // 11 days of interest by then.
    expect(broken?.detail).toMatchObject({ number: 1, day: '2026-05-14', owed: 102_366 });
    const sent = world.eventsOf('NF-1', 'MessageSent.v1');
    expect(sent.map(({ detail }) => [detail.step, detail.tone])).toEqual([
      ['notice-3-before', 'light'],
      ['reminder-1-after', 'light'],
      ['promise-1', 'light'],
      ['reminder-7-after', 'firm'],
      ['reissue-15-after', 'firm'],
    ]);
    expect(new Date(sent[3]?.at ?? 0).toISOString()).toMatch(/^2026-05-16T1[1-4]/);
    expect(world.statesOf('NF-1').slice(-7)).toEqual([
      'Promise reminder',
      'Re-evaluate debt',
      'Wait for next allowed time',
      'Resume ladder',
      'Reminder D+7',
      'Reissue D+15',
      'Hand over to a person',
    ]);
    expect(await debt()).toMatchObject({ status: 'handedOver' });

    const debtor = aDebtor({ debtorId: 'debtor-of-NF-1' });
    await world.billing(
      'InvoiceIssued.v1',
      anInvoice({ invoiceId: 'NF-2', debtor, issuedAt: world.now(), dueDate: '2026-07-10' }),
    );
    await world.runUntil('2026-06-15T12:00:00-03:00');
    expect((await world.debt('NF-2')) as Debt).toMatchObject({
      profile: { reason: expect.stringContaining('promessa') },
    });
  });

  test('paid within its tolerance is kept, though the money is learnt of after it was broken', async () => {
    await world.billing('InvoiceIssued.v1', invoice);
    await promise('2026-05-14', '2026-05-07T15:00:00-03:00');
    await world.runUntil('2026-05-18T12:00:00-03:00');
    await pay('p1', 102_066, '2026-05-15T20:00:00-03:00');
    await world.runUntil();
    expect(await debt()).toMatchObject({ status: 'settled' });
    const [settled] = world.eventsOf('NF-1', 'DebtSettled.v1');
    expect(settled?.detail).toMatchObject({ received: 102_066 });
  });

  test('for the day itself needs no reminder', async () => {
    await world.billing('InvoiceIssued.v1', invoice);
    await promise('2026-05-07', '2026-05-07T08:30:00-03:00');
    await world.runUntil('2026-05-09T00:00:00-03:00');
    expect(steps()).toEqual(['notice-3-before', 'reminder-1-after']);
    await world.runUntil();
    expect(steps()).toEqual([
      'notice-3-before',
      'reminder-1-after',
      'reminder-3-after',
      'reminder-7-after',
      'reissue-15-after',
    ]);
  });

  test('before the first notice rests the ladder from its beginning', async () => {
    await world.billing('InvoiceIssued.v1', invoice);
    await promise('2026-05-08', '2026-04-27T12:00:00-03:00');
    await world.runUntil('2026-05-10T12:00:00-03:00');
    expect(steps()).toEqual(['promise-1']);
    expect(world.remindersOf('NF-1')[0]?.text).toContain('R$ 1.000,00');
  });

  test('of a debt that is with a person begins a new execution, and broken goes back to the person at once', async () => {
    await world.billing('InvoiceIssued.v1', invoice);
    await world.runUntil('2026-05-28T12:00:00-03:00');
    expect(await debt()).toMatchObject({ status: 'handedOver' });
    await promise('2026-06-05', '2026-05-28T12:00:00-03:00');
    await world.runUntil();

    expect(steps().at(-1)).toBe('promise-1');
    expect(await debt()).toMatchObject({ status: 'handedOver', version: 2 });
    expect(world.executionsOf('NF-1').map(({ status }) => status)).toEqual(['SUCCEEDED', 'SUCCEEDED']);
    const [, again] = world.eventsOf('NF-1', 'DebtHandedOver.v1');
    expect(new Date(again?.at ?? 0).toISOString().slice(0, 10)).toBe('2026-06-09');
  });

  test('reported twice is one promise, and another day of the same instant is for a person', async () => {
    await world.billing('InvoiceIssued.v1', invoice);
    await promise('2026-05-14', '2026-05-07T15:00:00-03:00');
    await promise('2026-05-14', '2026-05-07T16:00:00-03:00');
    await promise('2026-05-20', '2026-05-07T15:00:00-03:00');
    await world.runUntil('2026-05-08T12:00:00-03:00');
    expect((await debt()).promises).toHaveLength(1);
    expect(world.deadLetters.map(({ reason }) => reason)).toEqual([
      'invoiceId: another day was promised at the same instant; which one holds is for a person',
    ]);
  });

  test.each([
    { day: '2026-05-06', why: 'day: is over already' },
    { day: '2026-05-23', why: expect.stringContaining('day: is further away') },
  ])('for $day is refused', async ({ day, why }) => {
    await world.billing('InvoiceIssued.v1', invoice);
    await promise(day, '2026-05-07T15:00:00-03:00');
    await world.runUntil('2026-05-07T18:00:00-03:00');
    expect(world.deadLetters.map(({ reason }) => reason)).toEqual([why]);
    expect(await debt()).toMatchObject({ status: 'open', promises: [] });
  });

  test('for the due date or before it is refused: a debtor who pays in time has nothing to promise', async () => {
    await world.billing('InvoiceIssued.v1', invoice);
    for (const day of ['2026-04-30', '2026-05-05']) await promise(day, '2026-04-27T12:00:00-03:00');
    await world.runUntil('2026-04-27T18:00:00-03:00');
    expect(world.deadLetters.map(({ reason }) => reason)).toEqual(
      Array(2).fill('day: is not after the due date: nothing is late until then'),
    );
    await promise('2026-05-06', '2026-04-27T19:00:00-03:00');
    await world.runUntil('2026-04-28T12:00:00-03:00');
    expect(await debt()).toMatchObject({ status: 'promised', promises: [{ day: '2026-05-06' }] });
  });

  test('may be given but as often as the creditor allows', async () => {
    await world.billing('InvoiceIssued.v1', invoice);
    await promise('2026-05-07', '2026-05-07T15:00:00-03:00');
    await promise('2026-05-11', '2026-05-11T15:00:00-03:00');
    await promise('2026-05-14', '2026-05-14T15:00:00-03:00');
    await world.runUntil('2026-05-14T18:00:00-03:00');
    expect((await debt()).promises.map(({ ended }) => ended)).toEqual(['broken', 'broken']);
    expect(world.deadLetters.map(({ reason }) => reason)).toEqual([
      expect.stringContaining('has had as many promises'),
    ]);
  });

  test('is void when billing amends the invoice: the ladder goes on with what is in force', async () => {
    await world.billing('InvoiceIssued.v1', invoice);
    await promise('2026-05-14', '2026-05-07T15:00:00-03:00');
    await world.runUntil('2026-05-09T12:00:00-03:00');
    await world.billing('InvoiceAmended.v1', {
      creditorId: CREDITOR,
      invoiceId: 'NF-1',
      amendedAt: '2026-05-09T12:00:00-03:00',
      amount: 50_000,
    });
    await world.runUntil('2026-05-13T12:00:00-03:00');
    expect(await debt()).toMatchObject({ status: 'open', promises: [{ ended: 'void' }] });
    expect(steps().at(-1)).toBe('reminder-7-after');
    expect(world.executionsOf('NF-1')[0]?.status).toBe('SUCCEEDED');
  });

  test('cancelled by billing ends there', async () => {
    await world.billing('InvoiceIssued.v1', invoice);
    await promise('2026-05-14', '2026-05-07T15:00:00-03:00');
    await world.runUntil('2026-05-09T12:00:00-03:00');
    const cancelledAt = '2026-05-09T12:00:00-03:00';
    await world.billing('InvoiceCancelled.v1', { creditorId: CREDITOR, invoiceId: 'NF-1', cancelledAt });
    await world.runUntil();
    expect(world.statesOf('NF-1').at(-1)).toBe('Wait for promised date');
    expect(world.executionsOf('NF-1')[0]?.status).toBe('SUCCEEDED');
    expect(steps()).not.toContain('promise-1');
  });

  test('made while its step is sending: the step finds out by itself', async () => {
    await world.billing('InvoiceIssued.v1', invoice);
    let hasPaid = false;
    world.aws.intercept = async ({ operation, functionName }) => {
      if (operation === 'SendEmail' && functionName === 'take-step' && !hasPaid) {
        hasPaid = true;
        await world.aws.invoke('intake', {
          Records: [
            {
              messageId: 'm-1',
              attributes: {
                SentTimestamp: String(world.clock.now()),
                ApproximateFirstReceiveTimestamp: String(world.clock.now()),
                ApproximateReceiveCount: '1',
              },
              body: JSON.stringify({
                id: 'event-1',
                source: 'billing',
                'detail-type': 'PromiseReported.v1',
                detail: {
                  creditorId: CREDITOR,
                  invoiceId: 'NF-1',
                  day: '2026-05-07',
                  promisedAt: world.now(),
                },
              }),
            },
          ],
        });
      }
      return 'proceed';
    };
    await world.runUntil('2026-05-04T12:00:00-03:00');
    expect(world.statesOf('NF-1').at(-1)).toBe('Wait for promised date');
    expect(steps()).toEqual(['notice-3-before']);
  });

  describe('for a Sunday', () => {
    const remindersFor = async (debtor: typeof invoice.debtor) => {
      await world.billing('InvoiceIssued.v1', { ...invoice, debtor });
      await promise('2026-05-10', '2026-05-07T15:00:00-03:00');
      await world.runUntil('2026-05-12T12:00:00-03:00');
      return world.eventsOf('NF-1', 'MessageSent.v1').filter(({ detail }) => detail.step === 'promise-1');
    };

    test('is reminded of by e-mail on that day, which the debtor chose', async () => {
      const [reminder] = await remindersFor(invoice.debtor);
      expect(reminder?.detail.at).toMatch(/^2026-05-10T12/);
    });

    test('is not reminded of by SMS, which would come a day late', async () => {
      const { email: _, ...byPhone } = invoice.debtor;
      expect(await remindersFor(byPhone)).toEqual([]);
    });
  });

  test('is not broken while a payment source is stale', async () => {
    await world.close();
    const sources = [{ id: 'sandbox', within: { businessDays: 1, by: '10:00' } }];
    world = await TestWorld.start({
      config: withCreditor(() => ({ reconciliation: { sources, recheckHours: 4 } })),
    });
    await world.billing('InvoiceIssued.v1', invoice);
    await promise('2026-05-14', '2026-05-07T15:00:00-03:00');
    await world.runUntil('2026-05-21T12:00:00-03:00');
    expect(await debt()).toMatchObject({ status: 'promised' });
    // What comes at last was paid in time.
    await pay('p1', 102_066, '2026-05-14T18:00:00-03:00');
    await world.runUntil();
    expect(await debt()).toMatchObject({ status: 'settled', promises: [{ day: '2026-05-14' }] });
    expect(world.eventsOf('NF-1', 'PromiseBroken.v1')).toEqual([]);
  });
});

function withCreditor(change: (creditor: Creditor) => Partial<Creditor>): Config {
  const creditor = CONFIG.creditors[CREDITOR] as Creditor;
  return { ...CONFIG, creditors: { [CREDITOR]: { ...creditor, ...change(creditor) } } };
}
