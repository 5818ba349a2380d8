import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { changeDebt } from '#adapters/table/change.ts';
import { customerKey } from '#adapters/table/keys.ts';
import type { BillingEventType } from '#schemas/events/billing.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { aCharge, worldOfProviders } from '#test/builders/asaas.ts';
import { aDebtor, anInvoice, aPayment } from '#test/builders/invoice.ts';
import { SELLER } from '#test/builders/seller.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

// Due Tuesday, 2026-05-05; its steps are on 02, 06, 08, 12 and 20 May, the hand-over on the 27th.
const invoice = anInvoice({ invoiceId: 'NF-1', sellerId: SELLER, debtor: aDebtor({ debtorId: 'cli-1' }) });

let world: TestWorld;
beforeEach(async () => {
  world = await TestWorld.start();
});
afterEach(() => world.close());

const report = async (at: string, type: BillingEventType, detail: object, invoiceId = 'NF-1') => {
  await world.runUntil(at);
  await world.billing(type, { creditorId: CREDITOR, invoiceId, ...detail });
};
const pay = async (at: string, amount: number, invoiceId = 'NF-1') => {
  await world.runUntil(at);
  await world.webhook(aPayment({ id: `${invoiceId}-${at}`, invoiceId, amount, paidAt: at }));
};
const promised = (at: string, day: string) => report(at, 'PromiseReported.v1', { day, promisedAt: at });
const news = (invoiceId = 'NF-1') =>
  world.eventsOf(invoiceId, 'NegotiationUpdated.v1').map(({ detail }) => detail);
const standings = (invoiceId = 'NF-1') =>
  news(invoiceId).map(
    ({ standing, creditHoldReleased }) => `${standing}${creditHoldReleased ? ', can sell' : ''}`,
  );

describe('a seller is notified', () => {
  test('of a debt as it opens, falls late, is promised, broken, and paid: you can sell again', async () => {
    await world.billing('InvoiceIssued.v1', invoice);
    await promised('2026-05-07T15:00:00-03:00', '2026-05-14');
    await pay('2026-05-17T12:00:00-03:00', 110_000);
    await world.runUntil();

    expect(standings()).toEqual([
      'due, can sell',
      // The step of the day after.
      'late',
      'promised',
      'late',
      // The step that was due meanwhile.
      'late',
      'settled, can sell',
    ]);
    const [opened, late, promise] = news();
    expect(opened).toEqual({
      eventId: expect.stringMatching(/\/NegotiationUpdated\.v1\/1\/[0-9a-f]{16}$/),
      at: '2026-04-25T12:00:00.000Z',
      debtId: expect.any(String),
      creditorId: CREDITOR,
      invoiceId: 'NF-1',
      debtorId: 'cli-1',
      sellerId: SELLER,
      revision: 1,
      standing: 'due',
      since: '2026-04-25',
      next: { what: 'due', on: '2026-05-05' },
      unpaid: 100_000,
      creditHoldReleased: true,
      otherOpenDebts: 0,
    });
    expect(late).toMatchObject({ since: '2026-05-06', daysLate: 1 });
    expect(promise).toMatchObject({ since: '2026-05-07', next: { what: 'promise', on: '2026-05-14' } });
    expect(news().at(-1)).toMatchObject({ unpaid: 0, since: '2026-05-17', otherOpenDebts: 0 });
    const revisions = news().map(({ revision }) => Number(revision));
    expect(revisions).toEqual(revisions.toSorted((one, other) => one - other));
  });

  test('that what is disputed is looked into, and not what was said', async () => {
    await world.billing('InvoiceIssued.v1', invoice);
    const reportedAt = '2026-05-07T15:00:00-03:00';
    await report(reportedAt, 'HardshipReported.v1', { reportedAt });
    const answeredAt = '2026-05-11T15:00:00-03:00';
    await report(answeredAt, 'CaseAnswered.v1', { number: 1, outcome: 'over-indebted', answeredAt });
    await world.runUntil('2026-05-20T12:00:00-03:00');

    expect(standings()).toEqual(['due, can sell', 'late', 'caseOpen', 'late', 'handedOver']);
    expect(news()[2]).toMatchObject({ next: { what: 'answer', on: '2026-05-14' } });
    expect(JSON.stringify(news())).not.toMatch(/cannot|indebted|hardship/);
  });

  test('of a payment plan that is kept, with its instalments as what is unpaid', async () => {
    await world.billing('InvoiceIssued.v1', invoice);
    const agreedAt = '2026-05-09T12:00:00-03:00';
    const instalments = [
      { amount: 60_000, dueDate: '2026-05-15' },
      { amount: 45_000, dueDate: '2026-06-15' },
    ];
    await report(agreedAt, 'PaymentPlanReported.v1', { agreedAt, instalments });
    await pay('2026-05-15T12:00:00-03:00', 60_000, 'NF-1-acordo1-parcela1');
    await pay('2026-06-15T12:00:00-03:00', 45_000, 'NF-1-acordo1-parcela2');
    await world.runUntil();

    expect(standings()).toEqual([
      'due, can sell',
      'late',
      'late',
      'onPaymentPlan, can sell',
      // Each payment of the plan is one of the whole debt.
      'onPaymentPlan, can sell',
      'onPaymentPlan, can sell',
      'settled, can sell',
    ]);
    expect(news()[3]).toMatchObject({ unpaid: 0, next: { what: 'instalment', on: '2026-05-15' } });
    // What was just paid comes next no more.
    expect(news()[4]).toMatchObject({ next: { what: 'instalment', on: '2026-06-15' } });
    expect(news()[5]).not.toHaveProperty('next');
    expect(news('NF-1-acordo1-parcela1')[0]).toMatchObject({ sellerId: SELLER, unpaid: 60_000 });
    expect(standings('NF-1-acordo1-parcela2')).toEqual(['due, can sell', 'settled, can sell']);
  });

  test('of a debt that goes to a person, is paid in part there, and is cancelled', async () => {
    await world.billing('InvoiceIssued.v1', invoice);
    await world.runUntil();
    await pay('2026-06-01T12:00:00-03:00', 30_000);
    const cancelledAt = '2026-06-02T12:00:00-03:00';
    await report(cancelledAt, 'InvoiceCancelled.v1', { cancelledAt });
    await world.runUntil();

    expect(standings().slice(-3)).toEqual(['handedOver', 'handedOver', 'cancelled, can sell']);
    expect(news().slice(-3)).toMatchObject([{ unpaid: 100_000 }, { unpaid: 70_000 }, { unpaid: 0 }]);
  });

  test('that money went back and the debt is owed again: late as it was, and you cannot sell', async () => {
    await world.close();
    world = await worldOfProviders();
    const charge = aCharge(world);
    await world.billing('InvoiceIssued.v1', invoice);
    await world.runUntil('2026-05-04T15:00:00-03:00');
    await charge.paid();
    await world.runUntil('2026-05-08T15:00:00-03:00');
    await charge.chargedBack();

    expect(standings()).toEqual(['due, can sell', 'settled, can sell', 'late']);
    expect(news().at(-1)).toMatchObject({ since: '2026-05-06', unpaid: 100_000 });
  });

  test('on settlement that others are still owed: late, and you cannot sell; to fall due, and you can', async () => {
    await world.billing('InvoiceIssued.v1', invoice);
    await world.billing('InvoiceIssued.v1', { ...invoice, invoiceId: 'NF-2', sellerId: 'vendedor-01' });
    await world.billing('InvoiceIssued.v1', { ...invoice, invoiceId: 'NF-3', dueDate: '2026-05-25' });
    await pay('2026-05-08T15:00:00-03:00', 103_000);
    await pay('2026-05-08T16:00:00-03:00', 103_000, 'NF-2');

    expect(news().at(-1)).toMatchObject({
      standing: 'settled',
      creditHoldReleased: false,
      otherOpenDebts: 2,
    });
    expect(news('NF-2').at(-1)).toMatchObject({
      standing: 'settled',
      creditHoldReleased: true,
      otherOpenDebts: 1,
    });
  });

  test('that they can sell again, though two debts are settled at the same moment', async () => {
    await world.billing('InvoiceIssued.v1', invoice);
    await world.billing('InvoiceIssued.v1', { ...invoice, invoiceId: 'NF-2' });
    await world.runUntil('2026-05-08T15:00:00-03:00');
    const at = world.now();
    await Promise.all(
      ['NF-1', 'NF-2'].map((invoiceId) =>
        world.webhook(aPayment({ id: invoiceId, invoiceId, amount: 103_000, paidAt: at })),
      ),
    );
    const last = [news().at(-1), news('NF-2').at(-1)];
    expect(last.map((published) => published?.standing)).toEqual(['settled', 'settled']);
    expect(last.some((published) => published?.creditHoldReleased)).toBe(true);
  });

  test('of a debt that nobody sold as well, for programs that know the customer by their id', async () => {
    const { sellerId: _, ...unsold } = invoice;
    await world.billing('InvoiceIssued.v1', unsold);
    await world.runUntil('2026-04-25T12:00:00-03:00');
    expect(news()).toEqual([expect.objectContaining({ debtorId: 'cli-1', standing: 'due' })]);
    expect(news()[0]).not.toHaveProperty('sellerId');
  });
});

describe('the notice to a seller', () => {
  test.each(['PutItem', 'PutEvents', 'Query'])(
    'outlives a function that dies at %s: the next try publishes it, under the same id',
    async (operation) => {
      await world.billing('InvoiceIssued.v1', invoice);
      await world.runUntil('2026-05-08T15:00:00-03:00');
      let crashes = 0;
      // The last such call before the bus has it: the customer's item, or the debtor's other debts.
      world.aws.intercept = async (call) => {
        const isLate =
          operation !== 'PutItem' || JSON.stringify(call).includes(customerKey(CREDITOR, SELLER, 'cli-1').sk);
        if (call.functionName !== 'webhook' || call.operation !== operation || !isLate || crashes > 0)
          return 'proceed';
        crashes += 1;
        return 'crash-after';
      };
      const paid = aPayment({ id: 'p', invoiceId: 'NF-1', amount: 103_000, paidAt: world.now() });
      await expect(world.webhook(paid)).rejects.toThrow();
      expect(crashes).toBe(1);
      await world.webhook(paid);
      await world.webhook(paid);

      expect(standings().at(-1)).toBe('settled, can sell');
      expect(standings().filter((standing) => standing.startsWith('settled'))).toHaveLength(1);
      expect(((await world.debt('NF-1')) as Debt).outbox).toEqual({});
    },
  );

  test('is the same again as long as the debt is the same, and newer by a higher revision', async () => {
    await world.billing('InvoiceIssued.v1', invoice);
    await world.runUntil('2026-05-01T12:00:00-03:00');
    const { debtId, revision } = (await world.debt('NF-1')) as Debt;
    const before = world.events.filter(({ type }) => type === 'NegotiationUpdated.v1');
    // As if the function had died after the bus had it, before the outbox was emptied.
    const opened = world.eventsOf('NF-1', 'DebtOpened.v1')[0];
    await changeDebt(debtId, {
      set: [
        [['outbox', opened?.detail.eventId as string], { type: 'DebtOpened.v1', detail: opened?.detail }],
      ],
    });
    await world.billing('InvoiceIssued.v1', invoice);
    await world.runUntil('2026-05-01T13:00:00-03:00');

    const after = world.events.filter(({ type }) => type === 'NegotiationUpdated.v1');
    expect(after).toHaveLength(before.length + 1);
    expect(after.at(-1)?.detail).toEqual(before.at(-1)?.detail);
    expect(((await world.debt('NF-1')) as Debt).revision).toBe(revision);
  });
});
