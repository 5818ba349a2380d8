import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { debtIdOf } from '#adapters/table/keys.ts';
import { listTimeline } from '#adapters/table/timeline.ts';
import { addMinutes } from '#domain/calendar/days.ts';
import { codesFor } from '#domain/debt/codes-for.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { aCharge, worldOfProviders } from '#test/builders/asaas.ts';
import { latestBill } from '#test/builders/debt.ts';
import { anInvoice } from '#test/builders/invoice.ts';
import { CREDITOR, type TestWorld } from '#test/builders/world.ts';

let world: TestWorld;
let charge: ReturnType<typeof aCharge>;
beforeEach(async () => {
  world = await worldOfProviders();
  charge = aCharge(world);
  await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-1' }));
  await world.runUntil('2026-04-25T10:00:00-03:00');
});
afterEach(() => world.close());

const debt = async () => (await world.debt('NF-1')) as Debt;
const reopened = () => world.eventsOf('NF-1', 'DebtReopened.v1').map(({ detail }) => detail);
const handedOver = () => world.eventsOf('NF-1', 'DebtHandedOver.v1').map(({ detail }) => detail);
const steps = () => world.eventsOf('NF-1', 'StepTaken.v1').map(({ detail }) => detail.step);
const statuses = () => world.executionsOf('NF-1').map(({ status }) => status);
const aMinute = () => world.runUntil(addMinutes(world.now(), 1));
const timeline = async () => (await listTimeline(debtIdOf(CREDITOR, 'NF-1'))).map(({ type }) => type);

describe('a settled debt whose money goes back is owed again, on the ladder where it belongs', () => {
  test('before the first step: the whole ladder is still to come', async () => {
    await charge.paid();
    expect((await debt()).status).toBe('settled');
    await world.runUntil('2026-04-27T10:00:00-03:00');
    await charge.chargedBack();

    const again = await debt();
    const { status, version, dueDate, execution } = again;
    expect('settledAt' in again).toBe(false);
    expect({ status, version, dueDate }).toEqual({
      status: 'open',
      version: 2,
      dueDate: '2026-05-05',
    });
    expect(execution).toMatchObject({ version: 2, from: 'first' });
    expect(reopened()).toEqual([
      expect.objectContaining({
        version: 2,
        because: 'reversal',
        to: 'ladder',
        owed: 100_000,
        daysLate: -8,
        regua: 'padrao',
        firstStepAt: expect.stringMatching(/^2026-05-02T/),
      }),
    ]);
    expect(await timeline()).toContain('DebtReopened.v1');
    expect(statuses()).toEqual(['SUCCEEDED', 'RUNNING']);

    await world.runUntil();
    expect(steps()).toEqual([
      'notice-3-before',
      'reminder-1-after',
      'reminder-3-after',
      'reminder-7-after',
      'reissue-15-after',
    ]);
    expect(statuses()).toEqual(['SUCCEEDED', 'SUCCEEDED']);
    expect(handedOver()).toEqual([expect.objectContaining({ reason: 'ladder-over' })]);
    expect(world.deadLetters).toEqual([]);
  });

  test('within it: no step is taken again, and none on the day of the last message', async () => {
    await world.runUntil('2026-05-06T15:00:00-03:00');
    await charge.paid();
    await world.runUntil('2026-05-06T16:00:00-03:00');
    await charge.chargedBack();
    await world.runUntil();

    const days = world
      .eventsOf('NF-1', 'MessageSent.v1')
      .filter(({ detail }) => detail.step !== 'receipt' && detail.step !== 'apology')
      .map(({ detail }) => [detail.step, String(detail.at).slice(0, 10)]);
    expect(days).toEqual([
      ['notice-3-before', '2026-05-02'],
      ['reminder-1-after', '2026-05-06'],
      ['reminder-3-after', '2026-05-08'],
      ['reminder-7-after', '2026-05-12'],
      ['reissue-15-after', '2026-05-20'],
    ]);
    // Paid once, a code cannot be paid again; a new bill comes with its step.
    const codes = world.remindersOf('NF-1').map(({ text }) => /br\.gov\.bcb\.pix/.test(text ?? ''));
    expect(codes).toEqual([true, true, false, false, true]);
  });

  test('after the time of its last step: its ladder skips none, and then a person', async () => {
    await charge.paid();
    await world.runUntil('2026-07-06T10:00:00-03:00');
    await charge.chargedBack();
    await world.runUntil();

    expect(steps()).toEqual(['reminder-1-after', 'reminder-3-after', 'reminder-7-after', 'reissue-15-after']);
    expect(handedOver()).toEqual([expect.objectContaining({ reason: 'ladder-over' })]);
  });

  test('twice: each time a new version, and each settlement has its own receipt', async () => {
    await charge.paid();
    await world.runUntil('2026-04-26T10:00:00-03:00');
    await charge.chargedBack();
    await world.runUntil('2026-04-27T10:00:00-03:00');
    const second = aCharge(world, { id: 'pay_2' });
    await second.paid();
    await world.runUntil('2026-04-28T10:00:00-03:00');
    await second.refunded();
    await world.runUntil('2026-04-29T10:00:00-03:00');

    expect(await debt()).toMatchObject({ status: 'open', version: 3 });
    expect(reopened().map(({ version, because }) => [version, because])).toEqual([
      [2, 'reversal'],
      [3, 'refund'],
    ]);
    expect(world.eventsOf('NF-1', 'DebtSettled.v1')).toHaveLength(2);
    expect(world.eventsOf('NF-1', 'CreditHoldReleased.v1')).toHaveLength(2);
    const receipts = world.eventsOf('NF-1', 'MessageSent.v1').map(({ detail }) => detail.step);
    expect(receipts).toEqual(['receipt', 'receipt']);
    expect(statuses()).toEqual(['SUCCEEDED', 'SUCCEEDED', 'RUNNING']);
  });

  test('by a part of it: that part is asked for', async () => {
    await charge.paid();
    await world.runUntil('2026-05-02T08:00:00-03:00');
    await charge.partlyRefunded(300);
    await world.runUntil('2026-05-02T15:00:00-03:00');

    expect(reopened()).toEqual([expect.objectContaining({ because: 'refund', owed: 30_000 })]);
    const text = world.remindersOf('NF-1')[0]?.text;
    expect(text).toContain('Já recebido: - R$ 700,00');
    expect(text).toContain('Total a pagar: R$ 300,00');
  });

  test('reported before the payment: owed as if it had come in order, and once', async () => {
    await charge.chargedBack();
    await charge.paid();
    await charge.chargedBack();
    await charge.paid();
    await aMinute();

    expect(await debt()).toMatchObject({ status: 'open', version: 2 });
    expect(reopened()).toHaveLength(1);
    expect(statuses().filter((status) => status === 'RUNNING')).toHaveLength(1);
  });

  test('with a second bill that was paid: it is spent, and its provider need not be asked again', async () => {
    await world.runUntil('2026-05-20T15:00:00-03:00');
    const txid = latestBill(await debt())?.id;
    await charge.paid();
    await aCharge(world, { id: 'pay_rest', value: 100 }).paid();
    await world.runUntil('2026-05-20T16:00:00-03:00');
    expect(await debt()).toMatchObject({ status: 'settled' });
    expect(latestBill(await debt())).toMatchObject({ id: txid, bill: { withdrawn: true } });
    await charge.chargedBack();

    expect(await debt()).toMatchObject({ status: 'handedOver' });
    expect(codesFor(await debt(), '2026-05-20')).toBeUndefined();
  });
});

describe('goes to a person, and nobody is chased,', () => {
  const messagesAfter = async (from: string) => {
    await world.runUntil();
    return world.eventsOf('NF-1', 'MessageSent.v1').filter(({ detail }) => String(detail.at) > from);
  };

  test('when its last step was taken before it was paid', async () => {
    await world.runUntil('2026-05-21T10:00:00-03:00');
    const late = aCharge(world, { value: 1100 });
    await late.paid();
    await world.runUntil('2026-05-23T10:00:00-03:00');
    const at = world.now();
    await late.chargedBack();

    expect(await debt()).toMatchObject({ status: 'handedOver', version: 2 });
    expect(reopened()).toEqual([expect.objectContaining({ to: 'person' })]);
    expect(reopened()[0]).not.toHaveProperty('firstStepAt');
    expect(handedOver()).toEqual([expect.objectContaining({ reason: 'ladder-over', at, owed: 100_000 })]);
    expect(await messagesAfter(at)).toEqual([]);
    expect(statuses()).toEqual(['SUCCEEDED']);
    expect(await timeline()).toContain('DebtHandedOver.v1');
  });

  test('when a person had it', async () => {
    await world.runUntil();
    expect((await debt()).status).toBe('handedOver');
    await aCharge(world, { value: 1100 }).paid();
    await world.runUntil();
    const at = world.now();
    await charge.chargedBack();

    expect(await debt()).toMatchObject({ status: 'handedOver', version: 2 });
    expect(handedOver().map(({ reason }) => reason)).toEqual(['ladder-over', 'ladder-over']);
    expect(await messagesAfter(at)).toEqual([]);
  });

  test('when the data of its debtor was erased', async () => {
    await charge.paid();
    await world.runUntil('2026-04-27T10:00:00-03:00');
    await world.erase('debtor-of-NF-1');
    const at = world.now();
    await charge.chargedBack();

    expect(await debt()).toMatchObject({ status: 'handedOver', version: 2 });
    expect(handedOver()).toEqual([expect.objectContaining({ reason: 'debtor-erased' })]);
    expect(await messagesAfter(at)).toEqual([]);
  });

  test.each([
    [
      'its ladder would end when it is prescribed',
      '2026-06-18T10:00:00-03:00',
      'handedOver',
      ['prescribes-soon'],
    ],
    ['it is prescribed, and then to nobody', '2026-06-25T10:00:00-03:00', 'prescribed', []],
  ] as const)('when %s', async (_case, at, status, reasons) => {
    const late = aCharge(world, { id: 'pay_old', externalReference: 'NF-OLD', value: 2000 });
    await late.paid();
    await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-OLD', dueDate: '2021-06-22' }));
    await aMinute();
    expect((await world.debt('NF-OLD'))?.status).toBe('settled');
    await world.runUntil(at);
    await late.chargedBack();
    await aMinute();

    expect(await world.debt('NF-OLD')).toMatchObject({ status, version: 2 });
    expect(world.eventsOf('NF-OLD', 'DebtHandedOver.v1').map(({ detail }) => detail.reason)).toEqual(reasons);
    expect(world.remindersOf('NF-OLD').map(({ tags }) => tags.version)).toEqual([]);
  });
});

describe('nothing opens', () => {
  test('when only what was too much goes back, be it what had been waived', async () => {
    await world.runUntil('2026-05-15T10:00:00-03:00');
    await charge.paid();
    const twice = aCharge(world, { id: 'pay_2' });
    await twice.paid();
    await world.runUntil('2026-05-16T10:00:00-03:00');
    await twice.refunded();

    expect(await debt()).toMatchObject({ status: 'settled', version: 1 });
    expect(Object.values((await debt()).writeOffs)).toEqual([
      expect.objectContaining({ amount: 2_333, by: 'rule', on: '2026-05-15' }),
    ]);
    expect(world.eventsOf('NF-1', 'PaymentReversed.v1').map(({ detail }) => detail)).toEqual([
      expect.objectContaining({ amount: 100_000, balance: 0, waived: 0 }),
    ]);
    expect(reopened()).toEqual([]);

    // And of what was paid for it, the principal is owed again, without what was waived of it.
    await charge.chargedBack();
    expect(reopened()).toEqual([expect.objectContaining({ owed: 100_000 })]);
  });

  test('when what is left is no more than the creditor waives', async () => {
    await world.runUntil('2026-05-15T10:00:00-03:00');
    await aCharge(world, { value: 1023.33 }).paid();
    await world.runUntil('2026-05-16T10:00:00-03:00');
    await charge.partlyRefunded(20, '2026-05-16 09:00:00');
    await world.runUntil();

    expect(await debt()).toMatchObject({ status: 'settled', version: 1 });
    expect(world.eventsOf('NF-1', 'PaymentReversed.v1').map(({ detail }) => detail)).toEqual([
      expect.objectContaining({ amount: 2_000, balance: 0, waived: 2_000 }),
    ]);
  });

  test.each(['cancelled', 'handedOver'] as const)('of a debt that is %s: it stays so', async (status) => {
    await aCharge(world, { value: 400 }).paid();
    if (status === 'cancelled')
      await world.billing('InvoiceCancelled.v1', {
        invoiceId: 'NF-1',
        creditorId: CREDITOR,
        cancelledAt: world.now(),
      });
    await world.runUntil();
    await charge.chargedBack();

    expect(await debt()).toMatchObject({ status, version: 1 });
    const [reversed] = world.eventsOf('NF-1', 'PaymentReversed.v1');
    expect(reversed?.detail.amount).toBe(40_000);
    expect(reversed?.detail.balance).toBe(status === 'handedOver' ? 100_000 : 0);
    expect(reopened()).toEqual([]);
  });
});

test('a dispute that is won makes it good again, as of the day of the chargeback', async () => {
  await charge.paid();
  await world.runUntil('2026-05-10T10:00:00-03:00');
  await charge.chargedBack();
  expect((await debt()).status).toBe('open');
  await world.runUntil('2026-06-01T10:00:00-03:00');
  await charge.won();

  const { status, payments } = await debt();
  expect(status).toBe('settled');
  expect(payments['asaas/pay_1/won']).toMatchObject({
    amount: 100_000,
    of: 'asaas/pay_1',
    restores: 'asaas/pay_1/chargeback',
    method: 'card',
  });
  // No interest for the weeks of the dispute.
  const settled = world.eventsOf('NF-1', 'DebtSettled.v1').map(({ detail }) => detail);
  expect(settled).toEqual([
    expect.objectContaining({ received: 100_000 }),
    expect.objectContaining({ received: 100_000, waived: 0 }),
  ]);
  expect(world.eventsOf('NF-1', 'PaymentApplied.v1').at(-1)?.detail).toMatchObject({
    restores: 'asaas/pay_1/chargeback',
  });
});

test.each([
  'GetItem',
  'UpdateItem',
  'PutItem',
  'StartExecution',
  'SendTaskSuccess',
  'BatchWriteItem',
  'PutEvents',
])('dying around any %s of a chargeback, and tried again, opens it once', async (operation) => {
  await charge.paid();
  await world.runUntil('2026-04-26T10:00:00-03:00');
  let died = 0;
  // Before one call and after the next: between any two it is the same moment.
  for (let nth = 0; nth === died; nth += 1) {
    let calls = 0;
    world.aws.intercept = async (call) => {
      if (call.operation !== operation || call.functionName !== 'webhook') return 'proceed';
      calls += 1;
      return calls === nth + 1 ? `crash-${nth % 2 === 0 ? 'before' : 'after'}` : 'proceed';
    };
    await charge.chargedBack().catch(() => {
      died += 1;
    });
    world.aws.intercept = async () => 'proceed';
    await charge.chargedBack();

    const { status, version, outbox, refunds } = await debt();
    expect({ status, version, outbox }).toEqual({ status: 'open', version: nth + 2, outbox: {} });
    expect(Object.keys(refunds)).toHaveLength(nth + 1);
    expect(reopened().map((each) => each.version)).toEqual(
      Array.from({ length: nth + 1 }, (_, index) => index + 2),
    );
    await aMinute();
    expect(statuses().filter((each) => each === 'RUNNING')).toHaveLength(1);
    // Paid again, for the next.
    charge = aCharge(world, { id: `pay_${nth + 2}` });
    await charge.paid();
    await aMinute();
  }
  expect(died).toBeGreaterThan(0);
  expect(world.deadLetters).toEqual([]);
});
