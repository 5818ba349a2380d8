import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { balanceOn } from '#domain/debt/balance.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { configWithoutWaiver } from '#test/builders/config.ts';
import { aDebtor, anInvoice, aPayment } from '#test/builders/invoice.ts';
import { TestWorld } from '#test/builders/world.ts';

// Due Tuesday, 2026-05-05: every step of `padrao` falls on a day on which the law allows it.
const STEPS = ['Notice D-3', 'Reminder D+1', 'Reminder D+3', 'Reminder D+7', 'Reissue D+15'];
const invoice = anInvoice({ invoiceId: 'NF-1' });

let world: TestWorld;
beforeEach(async () => {
  world = await TestWorld.start({ config: await configWithoutWaiver() });
});
afterEach(() => world.close());

/** The creditor waives up to R$ 100,00 of charges once the principal is paid. */
async function waivingWorld(): Promise<void> {
  await world.close();
  world = await TestWorld.start();
}

describe('a debt that is never paid', () => {
  test('goes up every step, then to a person, at one transition a state and two more', async () => {
    await world.billing('InvoiceIssued.v1', invoice);
    await world.runUntil();

    expect(world.statesOf('NF-1')).toEqual(['Wait for first step', ...STEPS, 'Hand over to a person']);
    expect(world.executionsOf('NF-1')[0]?.transitions).toBe(STEPS.length + 2);
    expect(world.remindersOf('NF-1').map(({ tags }) => tags.step)).toEqual([
      'notice-3-before',
      'reminder-1-after',
      'reminder-3-after',
      'reminder-7-after',
      'reissue-15-after',
    ]);
    const [handedOver] = world.eventsOf('NF-1', 'DebtHandedOver.v1');
    // R$ 1.000,00 + 2% + 22 days at 1% a month, rounded down: 20,00 + 7,33.
    expect(handedOver?.detail).toMatchObject({ owed: 102_733, daysLate: 22 });
    expect(await world.debt('NF-1')).toMatchObject({ status: 'handedOver' });
  });

  test('is shown in the message of each step with what is owed that day', async () => {
    await world.billing('InvoiceIssued.v1', invoice);
    await world.runUntil();

    expect(world.eventsOf('NF-1', 'MessageSent.v1').map(({ detail }) => detail.owed)).toEqual([
      100_000, 102_033, 102_100, 102_233, 102_500,
    ]);
    const reissue = world.remindersOf('NF-1').at(-1);
    expect(reissue?.text).toContain('R$ 1.025,00');
    // The Pix code carries the amount of the new bill (field 54).
    expect(reissue?.text).toContain('54071025.00');
    expect(reissue?.html).toContain('R$ 1.025,00');
  });

  test('takes the steps at the time of the régua, in the zone of the debtor', async () => {
    const debtor = aDebtor({ debtorId: 'cli-ac', uf: 'AC' });
    await world.billing('InvoiceIssued.v1', { ...invoice, debtor });
    await world.runUntil();

    for (const { at } of world.remindersOf('NF-1')) {
      const inRioBranco = new Date(at - 5 * 60 * 60 * 1000).toISOString().slice(11, 16);
      expect(inRioBranco >= '09:30' && inRioBranco <= '10:00').toBe(true);
    }
  });
});

describe('a payment', () => {
  const untilStep = ['2026-05-02', '2026-05-06', '2026-05-08', '2026-05-12', '2026-05-20'];

  test.each(untilStep.map((day, index) => [index + 1, day] as const))(
    'after step %i ends the wait within the second, and nothing is sent afterwards',
    async (step, day) => {
      await world.billing('InvoiceIssued.v1', invoice);
      await world.runUntil(`${day}T15:00:00-03:00`);
      const paidAt = `${day}T15:00:00-03:00`;
      const { statusCode } = await world.webhook(
        aPayment({ id: 'p1', invoiceId: 'NF-1', amount: 103_000, paidAt }),
      );
      await world.runUntil();

      expect(statusCode).toBe(200);
      const [execution] = world.executionsOf('NF-1');
      expect(execution?.status).toBe('SUCCEEDED');
      expect(execution?.endedAt).toBe(Date.parse(paidAt));
      expect(world.statesOf('NF-1')).toEqual(['Wait for first step', ...STEPS.slice(0, step)]);
      expect(execution?.transitions).toBe(step + 1);
      expect(world.remindersOf('NF-1')).toHaveLength(step);
      expect(world.eventsOf('NF-1', 'DebtSettled.v1')).toHaveLength(1);
    },
  );

  test('before the first notice ends the ladder before it begins', async () => {
    await world.billing('InvoiceIssued.v1', invoice);
    await world.runUntil('2026-04-26T10:00:00-03:00');
    await world.webhook(
      aPayment({ id: 'p1', invoiceId: 'NF-1', amount: 100_000, paidAt: '2026-04-26T10:00:00-03:00' }),
    );
    await world.runUntil();

    expect(world.statesOf('NF-1')).toEqual(['Wait for first step']);
    expect(world.remindersOf('NF-1')).toEqual([]);
  });

  test('in part lowers the balance, and the ladder goes on with the rest', async () => {
    await world.billing('InvoiceIssued.v1', invoice);
    await world.runUntil('2026-05-07T12:00:00-03:00');
    await world.webhook(
      aPayment({ id: 'p1', invoiceId: 'NF-1', amount: 60_000, paidAt: '2026-05-07T12:00:00-03:00' }),
    );
    await world.runUntil();

    expect(world.eventsOf('NF-1', 'PaymentApplied.v1')[0]?.detail).toMatchObject({
      applied: 60_000,
      excess: 0,
      // 1.000,00 + 20,00 + two days of interest 0,66 - 600,00
      balance: 42_066,
    });
    const later = world
      .eventsOf('NF-1', 'MessageSent.v1')
      .filter(({ detail }) => detail.step !== 'receipt')
      .map(({ detail }) => detail.owed);
    // Interest goes on, on what is left of the principal: 400,66; the 2/3 centavo not yet charged is not lost.
    expect(later.slice(2)).toEqual([42_080, 42_133, 42_240]);
    expect(world.remindersOf('NF-1')[2]?.text).toContain('R$ 600,00');
  });

  test('of too much settles, and what is too much is published', async () => {
    await world.billing('InvoiceIssued.v1', invoice);
    await world.runUntil('2026-05-03T12:00:00-03:00');
    await world.webhook(
      aPayment({ id: 'p1', invoiceId: 'NF-1', amount: 150_000, paidAt: '2026-05-03T12:00:00-03:00' }),
    );
    await world.runUntil();

    expect(world.eventsOf('NF-1', 'PaymentApplied.v1')[0]?.detail).toMatchObject({
      amount: 150_000,
      applied: 100_000,
      excess: 50_000,
      balance: 0,
    });
  });

  test('on a closed debt is recorded and published, and chases nobody', async () => {
    await world.billing('InvoiceIssued.v1', invoice);
    await world.runUntil('2026-05-03T12:00:00-03:00');
    for (const id of ['p1', 'p2'])
      await world.webhook(
        aPayment({ id, invoiceId: 'NF-1', amount: 100_000, paidAt: '2026-05-03T12:00:00-03:00' }),
      );
    await world.runUntil();

    expect(world.eventsOf('NF-1', 'PaymentApplied.v1')[1]?.detail).toMatchObject({
      applied: 0,
      excess: 100_000,
      late: true,
    });
    expect(Object.keys((await world.debt('NF-1'))?.payments ?? {})).toEqual(['sandbox/p1', 'sandbox/p2']);
  });

  test('delivered three times is applied once', async () => {
    await world.billing('InvoiceIssued.v1', invoice);
    await world.runUntil('2026-05-03T12:00:00-03:00');
    for (let delivery = 0; delivery < 3; delivery += 1) {
      const { statusCode } = await world.webhook(
        aPayment({ id: 'p1', invoiceId: 'NF-1', amount: 40_000, paidAt: '2026-05-03T12:00:00-03:00' }),
      );
      expect(statusCode).toBe(200);
    }

    expect(world.events.filter(({ type }) => type === 'PaymentApplied.v1')).toHaveLength(1);
    expect(world.eventsOf('NF-1', 'PaymentApplied.v1')[0]?.detail.balance).toBe(60_000);
  });

  test('of the whole principal, late, is waived the charges that the creditor chose to waive', async () => {
    await waivingWorld();
    await world.billing('InvoiceIssued.v1', invoice);
    await world.runUntil('2026-05-07T12:00:00-03:00');
    await world.webhook(
      aPayment({ id: 'p1', invoiceId: 'NF-1', amount: 100_000, paidAt: '2026-05-07T12:00:00-03:00' }),
    );
    await world.runUntil();

    expect(world.eventsOf('NF-1', 'DebtSettled.v1')[0]?.detail).toMatchObject({
      received: 100_000,
      waived: 2_066,
    });
  });

  test('after the hand-over still settles the debt', async () => {
    await world.billing('InvoiceIssued.v1', invoice);
    await world.runUntil();
    const paidAt = new Date(world.clock.now()).toISOString();
    await world.webhook(aPayment({ id: 'p1', invoiceId: 'NF-1', amount: 102_733, paidAt }));

    expect(await world.debt('NF-1')).toMatchObject({ status: 'settled', writeOffs: {} });
  });

  test('that billing learnt of by another way counts as well, once', async () => {
    await world.billing('InvoiceIssued.v1', invoice);
    await world.runUntil('2026-05-03T12:00:00-03:00');
    const paid = {
      invoiceId: 'NF-1',
      creditorId: 'bebidas-nordeste',
      amount: 100_000,
      paidAt: '2026-05-03T11:00:00-03:00',
    };
    await world.billing('PaymentReported.v1', paid);
    await world.billing('PaymentReported.v1', paid);
    await world.runUntil();

    expect(world.statesOf('NF-1').at(-1)).toBe('Notice D-3');
    expect(world.executionsOf('NF-1')[0]?.status).toBe('SUCCEEDED');
    expect(world.eventsOf('NF-1', 'PaymentApplied.v1')).toHaveLength(1);
  });

  test('on the day of the reissue, before it, is in the new bill once', async () => {
    await world.billing('InvoiceIssued.v1', invoice);
    await world.runUntil('2026-05-20T08:00:00-03:00');
    await world.webhook(
      aPayment({ id: 'p1', invoiceId: 'NF-1', amount: 50_000, paidAt: '2026-05-20T08:00:00-03:00' }),
    );
    await world.runUntil('2026-05-20T12:00:00-03:00');

    expect(world.remindersOf('NF-1').at(-1)?.text).toContain('Total a pagar: R$ 525,00');
    expect(world.remindersOf('NF-1').at(-1)?.text).toContain('5406525.00');
  });

  test('with a credit date to come counts from the day on which we learnt of it', async () => {
    await world.billing('InvoiceIssued.v1', invoice);
    await world.runUntil('2026-05-04T12:00:00-03:00');
    await world.webhook(
      aPayment({ id: 'p1', invoiceId: 'NF-1', amount: 100_000, paidAt: '2026-06-04T12:00:00-03:00' }),
    );
    await world.runUntil();

    expect(world.statesOf('NF-1').at(-1)).toBe('Notice D-3');
    expect(world.executionsOf('NF-1')[0]?.status).toBe('SUCCEEDED');
    expect(world.eventsOf('NF-1', 'DebtSettled.v1')[0]?.detail).toMatchObject({ waived: 0, daysLate: -1 });
  });

  test('of the reissued bill settles the debt until its due date', async () => {
    await world.billing('InvoiceIssued.v1', invoice);
    await world.runUntil('2026-05-24T12:00:00-03:00');
    await world.webhook(
      aPayment({ id: 'p1', invoiceId: 'NF-1', amount: 102_500, paidAt: '2026-05-24T12:00:00-03:00' }),
    );

    expect(await world.debt('NF-1')).toMatchObject({ status: 'settled' });
    expect(world.eventsOf('NF-1', 'PaymentApplied.v1')[0]?.detail).toMatchObject({
      applied: 102_500,
      excess: 0,
    });
  });
});

describe('events out of order', () => {
  test('a payment that comes before its invoice waits for it, and settles it at once', async () => {
    await world.webhook(
      aPayment({ id: 'p1', invoiceId: 'NF-1', amount: 100_000, paidAt: '2026-04-25T08:00:00-03:00' }),
    );
    expect(world.eventsOf('NF-1', 'PaymentUnapplied.v1')).toHaveLength(1);
    await world.billing('InvoiceIssued.v1', invoice);
    await world.runUntil();

    expect(await world.debt('NF-1')).toMatchObject({ status: 'settled' });
    expect(world.executionsOf('NF-1')).toEqual([]);
    expect(world.eventsOf('NF-1').map(({ type }) => type)).toEqual([
      'PaymentUnapplied.v1',
      'DebtOpened.v1',
      'PaymentApplied.v1',
      'DebtSettled.v1',
      'NegotiationUpdated.v1',
      'CreditHoldReleased.v1',
      // The receipt.
      'MessageSent.v1',
      'MessageFeedbackReceived.v1',
    ]);
  });

  test('two payments that come before the invoice settle it once, and the second is too much', async () => {
    for (const id of ['p1', 'p2'])
      await world.webhook(
        aPayment({ id, invoiceId: 'NF-1', amount: 100_000, paidAt: '2026-04-25T08:00:00-03:00' }),
      );
    await world.billing('InvoiceIssued.v1', invoice);
    await world.runUntil();

    expect(world.eventsOf('NF-1', 'DebtSettled.v1')).toHaveLength(1);
    expect(world.eventsOf('NF-1', 'PaymentApplied.v1').map(({ detail }) => detail.excess)).toEqual([
      0, 100_000,
    ]);
  });

  test('a part payment before the invoice is taken off the balance', async () => {
    await world.webhook(
      aPayment({ id: 'p1', invoiceId: 'NF-1', amount: 30_000, paidAt: '2026-04-25T08:00:00-03:00' }),
    );
    await world.billing('InvoiceIssued.v1', invoice);
    await world.runUntil('2026-05-03T12:00:00-03:00');

    expect(world.eventsOf('NF-1', 'MessageSent.v1')[0]?.detail.owed).toBe(70_000);
  });

  test('a cancellation that comes just before its invoice is tried again until the invoice is there', async () => {
    const detail = {
      invoiceId: 'NF-1',
      creditorId: 'bebidas-nordeste',
      cancelledAt: '2026-04-25T09:00:00-03:00',
    };
    await world.billing('InvoiceCancelled.v1', detail);
    await world.runUntil('2026-04-25T09:01:00-03:00');
    await world.billing('InvoiceIssued.v1', invoice);
    await world.runUntil();

    expect(await world.debt('NF-1')).toMatchObject({ status: 'cancelled' });
    expect(world.remindersOf('NF-1')).toEqual([]);
  });

  test('a cancellation that comes days before its invoice waits for it, and the debt opens cancelled', async () => {
    await world.billing('InvoiceCancelled.v1', {
      invoiceId: 'NF-1',
      creditorId: 'bebidas-nordeste',
      cancelledAt: '2026-04-25T09:00:00-03:00',
    });
    await world.runUntil('2026-04-28T09:00:00-03:00');
    for (let delivery = 0; delivery < 2; delivery += 1) await world.billing('InvoiceIssued.v1', invoice);
    await world.runUntil();

    expect(await world.debt('NF-1')).toMatchObject({ status: 'cancelled' });
    expect(world.eventsOf('NF-1').map(({ type }) => type)).toEqual([
      'InvoiceChangeUnapplied.v1',
      'DebtOpened.v1',
      'DebtClosed.v1',
      'NegotiationUpdated.v1',
      'CreditHoldReleased.v1',
    ]);
    expect(world.remindersOf('NF-1')).toEqual([]);
    expect(world.executionsOf('NF-1')).toEqual([]);
    expect(world.deadLetters).toEqual([]);
  });

  test('amendments that come before their invoice wait for it, in any order and delivered twice', async () => {
    const amended = (amendedAt: string, given: object) =>
      world.billing('InvoiceAmended.v1', {
        invoiceId: 'NF-1',
        creditorId: 'bebidas-nordeste',
        amendedAt,
        ...given,
      });
    await amended('2026-04-24T12:00:00-03:00', { amount: 80_000 });
    await amended('2026-04-24T11:00:00-03:00', { amount: 90_000, dueDate: '2026-05-12' });
    await amended('2026-04-24T12:00:00-03:00', { amount: 80_000 });
    await world.runUntil('2026-04-28T09:00:00-03:00');
    await world.billing('InvoiceIssued.v1', invoice);
    await world.runUntil('2026-04-28T09:10:00-03:00');
    await amended('2026-04-24T12:00:00-03:00', { amount: 80_000 });
    await world.billing('InvoiceIssued.v1', invoice);
    await world.runUntil('2026-05-10T09:00:00-03:00');

    expect(await world.debt('NF-1')).toMatchObject({
      status: 'open',
      version: 1,
      amount: 80_000,
      dueDate: '2026-05-12',
      bill: {},
      issued: { amount: 100_000, dueDate: '2026-05-05' },
    });
    expect(world.eventsOf('NF-1', 'DebtOpened.v1')).toMatchObject([{ detail: { amount: 80_000 } }]);
    expect(world.remindersOf('NF-1').map(({ tags }) => tags.step)).toEqual(['notice-3-before']);
    expect(world.deadLetters).toEqual([]);
  });

  test('a cancellation whose invoice never comes is published, and waits', async () => {
    const detail = {
      invoiceId: 'NF-9',
      creditorId: 'bebidas-nordeste',
      cancelledAt: '2026-04-25T09:00:00-03:00',
    };
    await world.billing('InvoiceCancelled.v1', detail);
    await world.runUntil();

    expect(world.eventsOf('NF-9').map(({ type }) => type)).toEqual(['InvoiceChangeUnapplied.v1']);
    expect(await world.debt('NF-9')).toMatchObject({ status: 'awaitingInvoice' });
    expect(world.deadLetters).toEqual([]);
  });
});

test('an invoice delivered three times opens one debt with one execution', async () => {
  for (let delivery = 0; delivery < 3; delivery += 1) await world.billing('InvoiceIssued.v1', invoice);
  await world.runUntil('2026-05-03T12:00:00-03:00');
  await world.billing('InvoiceIssued.v1', invoice);
  await world.runUntil();

  expect(world.executionsOf('NF-1')).toHaveLength(1);
  expect(world.eventsOf('NF-1', 'DebtOpened.v1')).toHaveLength(1);
  expect(world.remindersOf('NF-1')).toHaveLength(STEPS.length);
});

test('the same invoice with another amount is kept for a person', async () => {
  await world.billing('InvoiceIssued.v1', invoice);
  await world.billing('InvoiceIssued.v1', { ...invoice, amount: 1 });
  await world.runUntil('2026-04-26T12:00:00-03:00');

  expect(world.deadLetters[0]?.reason).toContain('send InvoiceAmended.v1');
});

describe('a cancellation', () => {
  test('ends the wait and closes the debt', async () => {
    await world.billing('InvoiceIssued.v1', invoice);
    await world.runUntil('2026-05-07T12:00:00-03:00');
    const detail = {
      invoiceId: 'NF-1',
      creditorId: 'bebidas-nordeste',
      cancelledAt: '2026-05-07T12:00:00-03:00',
    };
    await world.billing('InvoiceCancelled.v1', detail);
    await world.billing('InvoiceCancelled.v1', detail);
    await world.runUntil();

    expect(world.statesOf('NF-1').at(-1)).toBe('Reminder D+1');
    expect(world.executionsOf('NF-1')[0]?.status).toBe('SUCCEEDED');
    expect(world.executionsOf('NF-1')[0]?.endedAt).toBe(Date.parse('2026-05-07T12:00:00-03:00'));
    expect(world.eventsOf('NF-1', 'DebtClosed.v1')).toHaveLength(1);
    expect(world.deadLetters).toEqual([]);
  });

  test('of a paid invoice is for a person', async () => {
    await world.billing('InvoiceIssued.v1', invoice);
    await world.runUntil('2026-04-26T12:00:00-03:00');
    await world.webhook(
      aPayment({ id: 'p1', invoiceId: 'NF-1', amount: 100_000, paidAt: '2026-04-26T12:00:00-03:00' }),
    );
    const detail = {
      invoiceId: 'NF-1',
      creditorId: 'bebidas-nordeste',
      cancelledAt: '2026-04-27T12:00:00-03:00',
    };
    await world.billing('InvoiceCancelled.v1', detail);
    await world.runUntil();

    expect(await world.debt('NF-1')).toMatchObject({ status: 'settled' });
    expect(world.deadLetters[0]?.reason).toContain('giving the money back is for a person');
  });
});

describe('an amendment', () => {
  const amend = (detail: object, amendedAt: string) =>
    world.billing('InvoiceAmended.v1', {
      invoiceId: 'NF-1',
      creditorId: 'bebidas-nordeste',
      amendedAt,
      ...detail,
    });

  test('of the due date ends the ladder under way and begins another, never twice on one day', async () => {
    await world.billing('InvoiceIssued.v1', invoice);
    await world.runUntil('2026-05-06T12:00:00-03:00');
    await amend({ dueDate: '2026-05-09' }, '2026-05-06T12:00:00-03:00');
    await world.runUntil();

    const [first, second] = world.executionsOf('NF-1');
    expect(first?.states.map(({ name }) => name)).toEqual([
      'Wait for first step',
      'Notice D-3',
      'Reminder D+1',
    ]);
    expect(first?.endedAt).toBe(Date.parse('2026-05-06T12:00:00-03:00'));
    expect(second?.status).toBe('SUCCEEDED');
    const days = world.remindersOf('NF-1').map(({ at }) => new Date(at).toISOString().slice(0, 10));
    expect(days).toEqual([...new Set(days)]);
    expect(days.slice(2)).toEqual(['2026-05-08', '2026-05-12', '2026-05-14', '2026-05-18', '2026-05-26']);
    expect(world.eventsOf('NF-1', 'DebtAmended.v1')).toHaveLength(1);
  });

  test('of the amount keeps its régua where the one for that amount presses harder', async () => {
    await world.billing('InvoiceIssued.v1', invoice);
    await world.runUntil('2026-04-26T12:00:00-03:00');
    await amend({ amount: 4_000 }, '2026-04-26T12:00:00-03:00');
    await world.runUntil();

    expect(world.executionsOf('NF-1').map(({ machine }) => machine)).toEqual([
      'regua-sandbox-padrao',
      'regua-sandbox-padrao',
    ]);
  });

  test('to no more than was received settles the debt', async () => {
    await world.billing('InvoiceIssued.v1', invoice);
    await world.runUntil('2026-04-26T12:00:00-03:00');
    await world.webhook(
      aPayment({ id: 'p1', invoiceId: 'NF-1', amount: 30_000, paidAt: '2026-04-26T12:00:00-03:00' }),
    );
    await amend({ amount: 30_000 }, '2026-04-27T12:00:00-03:00');
    await world.runUntil();

    expect(await world.debt('NF-1')).toMatchObject({ status: 'settled' });
    expect(world.remindersOf('NF-1')).toEqual([]);
    expect(world.eventsOf('NF-1', 'DebtSettled.v1')).toHaveLength(1);
  });

  test('of another field that comes late is applied all the same: each field goes by when it was amended', async () => {
    await world.billing('InvoiceIssued.v1', invoice);
    await world.runUntil('2026-04-25T12:00:00-03:00');
    await amend({ dueDate: '2026-05-12' }, '2026-04-25T11:00:00-03:00');
    await world.runUntil('2026-04-25T13:00:00-03:00');
    await amend({ amount: 50_000 }, '2026-04-25T10:00:00-03:00');
    await world.runUntil('2026-04-25T14:00:00-03:00');

    expect(await world.debt('NF-1')).toMatchObject({ amount: 50_000, dueDate: '2026-05-12', version: 3 });
  });

  test('to something else at the same instant is for a person', async () => {
    await world.billing('InvoiceIssued.v1', invoice);
    await world.runUntil('2026-04-25T12:00:00-03:00');
    await amend({ amount: 50_000 }, '2026-04-25T11:00:00-03:00');
    await world.runUntil('2026-04-25T13:00:00-03:00');
    await amend({ amount: 60_000 }, '2026-04-25T11:00:00-03:00');
    await world.runUntil('2026-04-25T14:00:00-03:00');

    expect(world.deadLetters[0]?.reason).toMatch(
      /^amount: was amended to something else at the same instant/,
    );
  });

  test('of the amount alone takes no step again', async () => {
    await world.billing('InvoiceIssued.v1', invoice);
    await world.runUntil('2026-05-13T12:00:00-03:00');
    await amend({ amount: 90_000 }, '2026-05-13T12:00:00-03:00');
    await world.runUntil();

    expect(world.remindersOf('NF-1').map(({ tags }) => tags.step)).toEqual([
      'notice-3-before',
      'reminder-1-after',
      'reminder-3-after',
      'reminder-7-after',
      'reissue-15-after',
    ]);
  });

  test('below what was received settles, publishes what is too much, and waives as a payment does', async () => {
    await waivingWorld();
    await world.billing('InvoiceIssued.v1', invoice);
    await world.runUntil('2026-05-08T12:00:00-03:00');
    await world.webhook(
      aPayment({ id: 'p1', invoiceId: 'NF-1', amount: 60_000, paidAt: '2026-05-08T12:00:00-03:00' }),
    );
    await amend({ amount: 60_000 }, '2026-05-08T13:00:00-03:00');
    await world.billing('InvoiceIssued.v1', { ...invoice, invoiceId: 'NF-2' });
    await world.runUntil('2026-05-08T14:00:00-03:00');
    await world.webhook(
      aPayment({ id: 'p2', invoiceId: 'NF-2', amount: 80_000, paidAt: '2026-05-05T12:00:00-03:00' }),
    );
    await amend({ invoiceId: 'NF-2', amount: 50_000 }, '2026-05-08T14:00:00-03:00');
    await world.runUntil();

    // 2% of 600,00, and three days of interest.
    expect(world.eventsOf('NF-1', 'DebtSettled.v1')[0]?.detail).toMatchObject({ waived: 1_260 });
    expect(world.eventsOf('NF-2', 'DebtAmended.v1')[0]?.detail).toMatchObject({ excess: 30_000 });
    expect(await world.debt('NF-2')).toMatchObject({ status: 'settled' });
  });

  test('is applied once, and an older one that comes later is passed over', async () => {
    await world.billing('InvoiceIssued.v1', invoice);
    await world.runUntil('2026-04-26T12:00:00-03:00');
    await amend({ amount: 90_000 }, '2026-04-26T12:00:00-03:00');
    await world.runUntil('2026-04-26T13:00:00-03:00');
    await amend({ amount: 90_000 }, '2026-04-26T12:00:00-03:00');
    await amend({ amount: 80_000 }, '2026-04-26T11:00:00-03:00');
    await world.runUntil();

    expect(await world.debt('NF-1')).toMatchObject({ amount: 90_000, version: 2 });
    expect(world.executionsOf('NF-1')).toHaveLength(2);
  });
});

describe('a late invoice', () => {
  test('begins with the first reminder, in a light tone, and the others follow as far apart as planned', async () => {
    const issuedAt = '2026-04-01T09:00:00-03:00';
    await world.billing('InvoiceIssued.v1', { ...invoice, issuedAt, dueDate: '2026-04-20' });
    await world.runUntil();

    expect(world.statesOf('NF-1')).toEqual([
      'Wait for first step',
      'Resume ladder',
      'Notice D-3',
      'Reminder D+1',
      'Reminder D+3',
      'Reminder D+7',
      'Reissue D+15',
      'Hand over to a person',
    ]);
    expect(world.eventsOf('NF-1', 'MessageSent.v1').map(({ detail }) => [detail.step, detail.tone])).toEqual([
      ['reminder-1-after', 'light'],
      ['reminder-3-after', 'neutral'],
      ['reminder-7-after', 'neutral'],
      ['reissue-15-after', 'firm'],
    ]);
  });

  test('is met in the same way after its last step, and has time to answer', async () => {
    const issuedAt = '2026-03-12T09:00:00-03:00';
    await world.billing('InvoiceIssued.v1', { ...invoice, issuedAt, dueDate: '2026-03-27' });
    await world.runUntil();

    const sent = world.eventsOf('NF-1', 'MessageSent.v1');
    expect(sent.map(({ detail }) => [detail.step, detail.tone])[0]).toEqual(['reminder-1-after', 'light']);
    const days = sent.map(({ detail }) => Date.parse(String(detail.at)) / 86_400_000);
    const gaps = days.slice(1).map((day, index) => Math.round(day - (days[index] ?? 0)));
    for (const [index, planned] of [2, 4, 8].entries()) expect(gaps[index]).toBeGreaterThanOrEqual(planned);
    const [handedOver] = world.eventsOf('NF-1', 'DebtHandedOver.v1');
    expect(Date.parse(String(handedOver?.detail.at)) / 86_400_000 - (days.at(-1) ?? 0)).toBeGreaterThan(6);
  });

  test('that was issued after its due date has no notice, and is late from the day after it was issued', async () => {
    // Issued on Saturday 25 April: nothing is late before Monday the 27th is over.
    await world.billing('InvoiceIssued.v1', {
      ...invoice,
      issuedAt: '2026-04-25T09:00:00-03:00',
      dueDate: '2026-04-10',
    });
    await world.runUntil('2026-04-28T20:00:00-03:00');

    expect(await world.debt('NF-1')).toMatchObject({ dueDate: '2026-04-10', rolledDueDate: '2026-04-27' });
    expect(world.remindersOf('NF-1').map(({ tags }) => tags.step)).toEqual(['reminder-1-after']);
    expect(
      world.eventsOf('NF-1', 'StepTaken.v1').map(({ detail }) => [detail.owed, detail.daysLate]),
    ).toEqual([[102_033, 1]]);
  });

  test('whose due date is amended into the past is told by a reminder, without charges for the days before', async () => {
    await world.billing('InvoiceIssued.v1', invoice);
    await world.runUntil('2026-04-28T10:00:00-03:00');
    await world.billing('InvoiceAmended.v1', {
      creditorId: 'bebidas-nordeste',
      invoiceId: 'NF-1',
      amendedAt: '2026-04-28T10:00:00-03:00',
      dueDate: '2026-03-20',
    });
    await world.runUntil('2026-04-29T20:00:00-03:00');

    expect(await world.debt('NF-1')).toMatchObject({ dueDate: '2026-03-20', rolledDueDate: '2026-04-28' });
    expect(world.eventsOf('NF-1', 'StepTaken.v1').map(({ detail }) => detail.step)).toEqual([
      'reminder-1-after',
    ]);
    const debt = (await world.debt('NF-1')) as Debt;
    expect(balanceOn(debt, '2026-04-28').due).toBe(100_000);
    expect(balanceOn(debt, '2026-04-29').due).toBe(102_033);
  });

  test('that is closed before it is put on the ladder does nothing', async () => {
    await world.webhook(
      aPayment({ id: 'p1', invoiceId: 'NF-1', amount: 200_000, paidAt: '2026-04-25T08:00:00-03:00' }),
    );
    await world.billing('InvoiceIssued.v1', { ...invoice, dueDate: '2026-04-20' });
    await world.runUntil();

    expect(world.remindersOf('NF-1')).toEqual([]);
  });
});
