import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addMinutes } from '#domain/calendar/days.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { anInvoice, aPayment } from '#test/builders/invoice.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

// Due on 2021-06-22: prescribed on 2026-06-22, when its ladder is over since a month.
const invoice = anInvoice({ invoiceId: 'NF-OLD', dueDate: '2021-06-22' });
const ABOUT = { creditorId: CREDITOR, invoiceId: 'NF-OLD' };
const LAST_DAY = '2026-06-21T23:59:00-03:00';
/** A morning later: the daily schedule of the sandbox has come by. */
const AFTER = '2026-06-23T12:00:00-03:00';

let world: TestWorld;
beforeEach(async () => {
  world = await TestWorld.start();
  await world.billing('InvoiceIssued.v1', invoice);
  await world.runUntil(addMinutes(world.now(), 1));
});
afterEach(() => world.close());

const debt = async (invoiceId = 'NF-OLD') => (await world.debt(invoiceId)) as Debt;
const prescribed = (invoiceId = 'NF-OLD') =>
  world.eventsOf(invoiceId, 'DebtPrescribed.v1').map(({ detail }) => detail);
const running = () => world.executionsOf('NF-OLD').filter(({ status }) => status === 'RUNNING');
const planOf = (days: readonly string[], agreedAt: string) => ({
  ...ABOUT,
  agreedAt,
  instalments: days.map((dueDate) => ({ amount: 50_000, dueDate })),
});

describe('on its last day a debt is prescribed', () => {
  test('when a person has it, who is told by the event', async () => {
    await world.runUntil(LAST_DAY);
    expect(await debt()).toMatchObject({ status: 'handedOver' });
    expect(prescribed()).toEqual([]);
    await world.runUntil(AFTER);

    expect(await debt()).toMatchObject({ status: 'prescribed', handedOver: { reason: 'prescribes-soon' } });
    expect(prescribed()).toEqual([
      expect.objectContaining({
        prescribedOn: '2026-06-22',
        was: 'handedOver',
        handedOverFor: 'prescribes-soon',
      }),
    ]);
  });

  test('when nobody answered its case: its machine ends that midnight', async () => {
    await world.billing('DisputeRaised.v1', { ...ABOUT, kind: 'not-mine', raisedAt: world.now() });
    await world.runUntil(LAST_DAY);
    expect(await debt()).toMatchObject({ status: 'caseOpen' });
    expect(running()).toHaveLength(1);
    await world.runUntil('2026-06-22T00:01:00-03:00');

    expect(prescribed()).toEqual([
      expect.objectContaining({ was: 'caseOpen', at: '2026-06-22T03:00:00.000Z' }),
    ]);
    expect(running()).toEqual([]);
  });

  test('when a promise holds, and nobody is reminded of it', async () => {
    await world.runUntil('2026-06-20T10:00:00-03:00');
    await world.billing('PromiseReported.v1', { ...ABOUT, day: '2026-06-26', promisedAt: world.now() });
    await world.runUntil(LAST_DAY);
    expect(await debt()).toMatchObject({ status: 'promised' });
    const before = world.remindersOf('NF-OLD').length;
    await world.runUntil('2026-06-30T12:00:00-03:00');

    expect(await debt()).toMatchObject({ status: 'prescribed', promises: [{ ended: 'void' }] });
    expect(world.remindersOf('NF-OLD')).toHaveLength(before);
    expect(running()).toEqual([]);
  });

  test('whatever was paid of it; and what is paid after it counts (CC art. 882)', async () => {
    await world.webhook(aPayment({ id: 'part', invoiceId: 'NF-OLD', amount: 10_000, paidAt: world.now() }));
    await world.runUntil(AFTER);
    expect(await debt()).toMatchObject({ status: 'prescribed' });
    await world.webhook(aPayment({ id: 'rest', invoiceId: 'NF-OLD', amount: 200_000, paidAt: AFTER }));
    await world.runUntil(addMinutes(AFTER, 10));

    expect(await debt()).toMatchObject({ status: 'settled' });
    expect(world.eventsOf('NF-OLD', 'DebtSettled.v1')).toHaveLength(1);
  });

  test('once, though the schedule and the machine find it, and come again', async () => {
    await world.billing('DisputeRaised.v1', { ...ABOUT, kind: 'not-mine', raisedAt: world.now() });
    await world.runUntil(AFTER);
    await world.aws.invoke('prescribe-debts', { time: AFTER });
    await world.aws.invoke('prescribe-debts', { time: AFTER });
    expect(prescribed()).toHaveLength(1);
  });
});

describe('a payment plan', () => {
  const DAYS = ['2026-06-10', '2026-07-15'];

  test('that is kept is not cut off by the last day of its debt', async () => {
    await world.billing('PaymentPlanReported.v1', planOf(DAYS, world.now()));
    await world.runUntil('2026-06-10T10:00:00-03:00');
    await world.webhook(
      aPayment({ id: '1', invoiceId: 'NF-OLD-acordo1-parcela1', amount: 50_000, paidAt: world.now() }),
    );
    await world.runUntil('2026-07-15T10:00:00-03:00');
    expect(await debt()).toMatchObject({ status: 'onPaymentPlan' });
    await world.webhook(
      aPayment({ id: '2', invoiceId: 'NF-OLD-acordo1-parcela2', amount: 50_000, paidAt: world.now() }),
    );
    await world.runUntil('2026-07-16T10:00:00-03:00');

    expect(await debt()).toMatchObject({ status: 'settled' });
    expect(prescribed()).toEqual([]);
  });

  test('that is broken after that day leaves a debt that is prescribed', async () => {
    await world.billing('PaymentPlanReported.v1', planOf(DAYS, world.now()));
    await world.runUntil('2026-07-01T10:00:00-03:00');

    expect(world.eventsOf('NF-OLD', 'PaymentPlanBroken.v1')).toHaveLength(1);
    expect(await debt()).toMatchObject({ status: 'prescribed' });
    expect(running()).toEqual([]);
  });
});
