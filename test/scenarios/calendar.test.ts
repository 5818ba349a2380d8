import { afterEach, beforeEach, expect, test } from 'vitest';
import { dayOf } from '#domain/calendar/days.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { decreeHoliday, takeBackHoliday } from '#test/builders/holidays.ts';
import { anInvoice, aPayment } from '#test/builders/invoice.ts';
import { TestWorld } from '#test/builders/world.ts';

let world: TestWorld;
beforeEach(async () => {
  world = await TestWorld.start();
  await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-1' }));
});
afterEach(() => world.close());

/** The due date, a Tuesday, becomes a holiday of the creditor's city on the day before it. */
async function decreed(): Promise<void> {
  await world.runUntil('2026-05-04T15:00:00-03:00');
  decreeHoliday('2026-05-05');
}
const pay = (paidAt: string) =>
  world.webhook(aPayment({ id: 'p1', invoiceId: 'NF-1', amount: 100_000, paidAt }));
const settled = () => world.eventsOf('NF-1', 'DebtSettled.v1').map(({ detail }) => detail);

test('a holiday that is decreed the day before the due date: no fine on the next business day', async () => {
  await decreed();
  await world.runUntil('2026-05-06T08:00:00-03:00');
  await pay('2026-05-06T08:00:00-03:00');

  expect(settled()).toEqual([expect.objectContaining({ received: 100_000, waived: 0, daysLate: 0 })]);
  expect((await world.debt('NF-1')) as Debt).toMatchObject({
    status: 'settled',
    dueDate: '2026-05-05',
    rolledDueDate: '2026-05-06',
  });
});

test('without it, the same payment is a day late', async () => {
  await world.runUntil('2026-05-06T08:00:00-03:00');
  await pay('2026-05-06T08:00:00-03:00');

  expect(settled()).toEqual([expect.objectContaining({ received: 100_000, waived: 2_033, daysLate: 1 })]);
});

test('a debt that was settled keeps the days with which it was, though the holiday is taken back', async () => {
  await decreed();
  await world.runUntil('2026-05-06T08:00:00-03:00');
  await pay('2026-05-06T08:00:00-03:00');
  takeBackHoliday();

  expect((await world.debt('NF-1')) as Debt).toMatchObject({ rolledDueDate: '2026-05-06' });
});

/** The steps that were taken, each with its day in the debtor's zone. */
const taken = (invoiceId = 'NF-1'): string[] =>
  world
    .eventsOf(invoiceId, 'StepTaken.v1')
    .map(({ detail }) => `${detail.step} ${dayOf(String(detail.at), 'America/Fortaleza')}`);

const AS_PLANNED = [
  'notice-3-before 2026-05-02',
  'reminder-1-after 2026-05-06',
  'reminder-3-after 2026-05-08',
  'reminder-7-after 2026-05-12',
  'reissue-15-after 2026-05-20',
];

/** With the due date on the Wednesday. */
const A_DAY_LATER = [
  'notice-3-before 2026-05-02',
  'reminder-1-after 2026-05-07',
  'reminder-3-after 2026-05-09',
  'reminder-7-after 2026-05-13',
  'reissue-15-after 2026-05-21',
];

test('without a new holiday, these are the days of the steps', async () => {
  await world.runUntil('2026-06-10T12:00:00-03:00');

  expect(taken()).toEqual(AS_PLANNED);
});

test('the steps follow the due date that a holiday moves, though the schedule that follows it has not come by', async () => {
  await world.runUntil('2026-05-06T09:15:00-03:00');
  decreeHoliday('2026-05-05');
  await world.runUntil('2026-06-10T12:00:00-03:00');

  expect(taken()).toEqual(A_DAY_LATER);
  expect(world.notSent('NF-1')).toEqual([]);
  expect(world.executionsOf('NF-1').map(({ status }) => status)).toEqual(['SUCCEEDED']);
});

test('a holiday that is taken back before the due date moves the due date and the steps back', async () => {
  decreeHoliday('2026-05-05');
  await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-2' }));
  await world.runUntil('2026-05-03T12:00:00-03:00');
  expect((await world.debt('NF-2')) as Debt).toMatchObject({ rolledDueDate: '2026-05-06' });
  takeBackHoliday();
  await world.runUntil('2026-06-10T12:00:00-03:00');

  expect((await world.debt('NF-2')) as Debt).toMatchObject({ rolledDueDate: '2026-05-05' });
  expect(taken('NF-2')).toEqual(AS_PLANNED);
});

test('a past holiday that is tidied away shortens nothing', async () => {
  await decreed();
  await world.runUntil('2026-05-20T12:00:00-03:00');
  takeBackHoliday();
  await world.runUntil('2026-06-10T12:00:00-03:00');

  expect((await world.debt('NF-1')) as Debt).toMatchObject({ rolledDueDate: '2026-05-06' });
  expect(taken()).toEqual(A_DAY_LATER);
});

test('a holiday on the day of a later step moves that step alone, and back again when it is taken back', async () => {
  await world.runUntil('2026-05-07T12:00:00-03:00');
  decreeHoliday('2026-05-12');
  await world.runUntil('2026-05-09T12:00:00-03:00');
  expect((await world.debt('NF-1')) as Debt).toMatchObject({
    execution: { at: { 'reminder-7-after': expect.stringMatching(/^2026-05-13/) } },
  });
  takeBackHoliday();
  await world.runUntil('2026-06-10T12:00:00-03:00');

  expect(taken()).toEqual(AS_PLANNED);
});

test('a holiday that is taken back while a machine waits for no answer moves its steps at the next look', async () => {
  decreeHoliday('2026-05-20');
  await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-2' }));
  await world.runUntil('2026-05-07T12:00:00-03:00');
  takeBackHoliday();
  await world.forget(String((await world.debt('NF-2'))?.debtId), 'wakeToken');
  await world.runUntil('2026-06-10T12:00:00-03:00');

  expect(taken('NF-2')).toEqual(AS_PLANNED);
});
