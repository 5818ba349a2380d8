import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { putBill } from '#adapters/table/bills.ts';
import { changeDebt } from '#adapters/table/change.ts';
import { debtIdOf } from '#adapters/table/keys.ts';
import { acceptOffer } from '#application/negotiation/accept-offer.ts';
import { offersFor } from '#application/negotiation/offers-for.ts';
import { recordBillPayment } from '#application/payments/record-bill-payment.ts';
import { recordRefund, recordRestoration } from '#application/payments/record-refund.ts';
import { applyCommand } from '#application/unit-of-work/apply-command.ts';
import { balanceOn } from '#domain/debt/balance.ts';
import { change } from '#domain/debt/decision.ts';
import type { Debt } from '#schemas/records/debt.ts';
import type { Offer } from '#schemas/records/negotiation.ts';
import { configWithLittle, configWithoutWaiver } from '#test/builders/config.ts';
import { aDebt, latestBill } from '#test/builders/debt.ts';
import { anInvoice, aPayment } from '#test/builders/invoice.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

// Due Tuesday, 2026-05-05; its steps are on 02, 06, 08, 12 and 20 May, the hand-over on the 27th.
const invoice = anInvoice({ invoiceId: 'NF-1' });
const debtId = debtIdOf(CREDITOR, 'NF-1');
const PARTS = ['NF-1-acordo1-parcela1', 'NF-1-acordo1-parcela2', 'NF-1-acordo1-parcela3'] as const;

let world: TestWorld;
beforeEach(async () => {
  world = await TestWorld.start({ config: await configWithoutWaiver() });
  await world.billing('InvoiceIssued.v1', invoice);
});
afterEach(() => world.close());

const makePaymentPlan = async (
  agreedAt: string,
  days = ['2026-05-15', '2026-06-15', '2026-07-15'],
  amount = 35_000,
) => {
  await world.runUntil(agreedAt);
  await world.billing('PaymentPlanReported.v1', {
    creditorId: CREDITOR,
    invoiceId: 'NF-1',
    instalments: days.map((dueDate) => ({ amount, dueDate })),
    agreedAt,
  });
};
const pay = async (invoiceId: string, paidAt: string, amount = 35_000) => {
  await world.runUntil(paidAt);
  await world.webhook(aPayment({ id: `${invoiceId}-${paidAt}`, invoiceId, amount, paidAt }));
};
const debt = async (invoiceId = 'NF-1') => (await world.debt(invoiceId)) as Debt;
const steps = (invoiceId = 'NF-1') => world.remindersOf(invoiceId).map(({ tags }) => tags.step);
const openDebt = async (at: string): Promise<Debt> => {
  await world.runUntil(at);
  return debt();
};

describe('a payment plan', () => {
  test('puts instalments in the place of the debt, each with its bill, notices and reminders', async () => {
    await makePaymentPlan('2026-05-09T12:00:00-03:00');
    await world.runUntil('2026-05-19T12:00:00-03:00');

    expect(await debt()).toMatchObject({ status: 'onPaymentPlan' });
    expect(steps()).toEqual(['notice-3-before', 'reminder-1-after', 'reminder-3-after']);
    const [made] = world.eventsOf('NF-1', 'PaymentPlanMade.v1');
    expect(made?.detail).toMatchObject({
      number: 1,
      by: 'person',
      total: 105_000,
      instalments: PARTS.map((invoiceId, index) => ({ number: index + 1, amount: 35_000, invoiceId })),
    });
    expect(await debt(PARTS[0])).toMatchObject({ status: 'open', instalmentOf: { debtId, number: 1 } });
    // Its first notice has a bill of its own, due with it.
    const [notice] = world.remindersOf(PARTS[0]);
    expect(notice?.text).toContain('5406350.00');
    expect(latestBill(await debt(PARTS[0]))).toMatchObject({ amount: expect.any(Number) });
    expect(steps(PARTS[0])).toContain('reminder-3-after');
    expect(world.statesOf('NF-1').at(-1)).toBe('Wait for payment plan');
  });

  test('charges no interest on the interest in an instalment that is late', async () => {
    await makePaymentPlan('2026-05-07T12:00:00-03:00', ['2026-05-15', '2026-05-18', '2026-06-15']);
    await world.runUntil('2026-05-19T12:00:00-03:00');
    // R$ 1.050,00 for a principal of R$ 1.000,00: R$ 16,67 of the R$ 350,00 bear nothing.
    const part = await debt(PARTS[0]);
    expect(part).toMatchObject({ amount: 35_000, exempt: 1_667 });
    // 2% and four days at 1% a month, on R$ 333,33.
    expect(balanceOn(part, '2026-05-19')).toMatchObject({ fine: 666, interest: 44 });
  });

  test('whose instalments are all paid settles the debt with the last', async () => {
    await makePaymentPlan('2026-05-09T12:00:00-03:00');
    await pay(PARTS[0], '2026-05-15T12:00:00-03:00');
    await pay(PARTS[1], '2026-06-15T12:00:00-03:00');
    expect(await debt()).toMatchObject({ status: 'onPaymentPlan' });
    await pay(PARTS[2], '2026-07-14T12:00:00-03:00');
    await world.runUntil('2026-07-14T12:01:00-03:00');

    expect(await debt()).toMatchObject({ status: 'settled', paymentPlans: [{ ended: 'kept' }] });
    const [settled] = world.eventsOf('NF-1', 'DebtSettled.v1');
    expect(settled?.detail).toMatchObject({
      by: 'payment-plan',
      received: 105_000,
      otherOpenDebts: 0,
      released: true,
    });
    await world.runUntil();
    for (const name of ['NF-1', ...PARTS])
      for (const { status } of world.executionsOf(name)) expect(status).toBe('SUCCEEDED');
    // One receipt for each instalment, none for the whole.
    expect(world.emailsOf('NF-1').filter(({ tags }) => tags.step === 'receipt')).toEqual([]);
  });

  test('waits once until it is over, whatever is paid meanwhile', async () => {
    await makePaymentPlan('2026-05-09T12:00:00-03:00');
    for (const [index, day] of ['2026-05-14', '2026-06-12', '2026-07-14'].entries())
      await pay(PARTS[index] ?? '', `${day}T15:00:00-03:00`);
    await world.runUntil();

    expect(await debt()).toMatchObject({ status: 'settled', paymentPlans: [{ ended: 'kept' }], effects: {} });
    const states = world.statesOf('NF-1');
    expect(states.slice(states.indexOf('Re-evaluate debt'))).toEqual([
      'Re-evaluate debt',
      'Wait for payment plan',
      // With the last instalment.
      'Re-evaluate debt',
    ]);
    expect(world.executionsOf('NF-1')[0]?.status).toBe('SUCCEEDED');
  });

  test('that an execution of before waits for goes on without being woken, and is still broken in time', async () => {
    await makePaymentPlan('2026-05-09T12:00:00-03:00');
    // As it was written before plans were looked at: only its machine would look.
    const { debtId: id, effects } = await openDebt('2026-05-09T13:00:00-03:00');
    const looks = Object.keys(effects).filter((key) => key.startsWith('lookAtPlan/'));
    expect(looks).toHaveLength(1);
    await changeDebt(id, { remove: looks.map((key) => ['effects', key]) });
    await pay(PARTS[0], '2026-05-14T15:00:00-03:00');
    const { effects: then } = await openDebt('2026-05-14T16:00:00-03:00');
    expect(Object.keys(then)).toEqual([expect.stringMatching(/^lookAtPlan\//)]);
    await world.runUntil();
    expect(world.eventsOf('NF-1', 'PaymentPlanBroken.v1')).toHaveLength(1);
  });

  test('whose instalment is missed is broken: the debt is back, less what was paid, at the step that is due', async () => {
    await makePaymentPlan('2026-05-07T12:00:00-03:00');
    await pay(PARTS[0], '2026-05-15T12:00:00-03:00');
    await world.runUntil();

    const [broken] = world.eventsOf('NF-1', 'PaymentPlanBroken.v1');
    expect(broken?.detail).toMatchObject({ number: 1, received: 35_000 });
    // Ten days after the 15th of June, when payments of that day are known.
    expect(new Date(broken?.at ?? 0).toISOString()).toMatch(/^2026-06-26T/);
    const back = await debt();
    expect(back).toMatchObject({ status: 'handedOver', paymentPlans: [{ ended: 'broken' }] });
    expect(Object.values(back.payments).map(({ amount }) => amount)).toEqual([35_000]);
    expect(steps().slice(2)).toEqual(['reissue-15-after']);
    for (const part of PARTS.slice(1)) expect(await debt(part)).toMatchObject({ status: 'cancelled' });
    for (const name of ['NF-1', ...PARTS])
      for (const { status } of world.executionsOf(name)) expect(status).toBe('SUCCEEDED');
  });

  test('that was broken has what comes later for an instalment go to the debt', async () => {
    await makePaymentPlan('2026-05-07T12:00:00-03:00', ['2026-05-15', '2026-06-15']);
    await world.runUntil('2026-05-27T12:00:00-03:00');
    expect(await debt()).toMatchObject({ status: 'open', paymentPlans: [{ ended: 'broken' }] });
    await pay(PARTS[0], '2026-05-27T12:00:00-03:00');
    expect(Object.values((await debt()).payments).map(({ amount }) => amount)).toEqual([35_000]);
    expect((await debt(PARTS[0])).payments).toEqual({});
  });

  test('keeps both shares of one payment, because a bill may be for two instalments', async () => {
    await makePaymentPlan('2026-05-07T12:00:00-03:00', ['2026-05-15', '2026-05-18', '2026-06-15']);
    await world.runUntil('2026-05-18T12:00:00-03:00');
    const shares = PARTS.slice(0, 2).map((invoiceId) => ({
      debtId: debtIdOf(CREDITOR, invoiceId),
      invoiceId,
      amount: 35_000,
    }));
    await putBill('Joint', { creditorId: CREDITOR, shares });
    await recordBillPayment('Joint', {
      creditorId: CREDITOR,
      paymentId: 'sandbox/joint',
      amount: 70_000,
      paidAt: '2026-05-18T12:00:00-03:00',
      method: 'pix',
      receivedAt: world.now(),
    });
    await world.runUntil();
    expect(await debt()).toMatchObject({ status: 'handedOver', paymentPlans: [{ ended: 'broken' }] });
    expect(Object.values((await debt()).payments).map(({ amount }) => amount)).toEqual([35_000, 35_000]);
    const [broken] = world.eventsOf('NF-1', 'PaymentPlanBroken.v1');
    expect(broken?.detail).toMatchObject({ received: 70_000 });
  });

  test('asks for no instalment once the whole was paid, even while nobody closes the instalments', async () => {
    await makePaymentPlan('2026-05-07T12:00:00-03:00', ['2026-05-15', '2026-06-15']);
    await world.runUntil('2026-05-11T12:00:00-03:00');
    world.aws.intercept = async ({ functionName }) =>
      functionName === 'follow-payment-plan' ? 'crash-before' : 'proceed';
    await pay('NF-1', '2026-05-11T15:00:00-03:00', 110_000);
    await world.runUntil('2026-05-20T12:00:00-03:00');

    expect(await debt()).toMatchObject({ status: 'settled' });
    expect(await debt(PARTS[0])).toMatchObject({ status: 'open' });
    expect(steps(PARTS[0])).toEqual([]);
    expect(world.notSent(PARTS[0]).map(({ detail }) => detail.rule)).toContain('payment-plan-over');
  });

  test('is not broken before the day that was promised for an instalment', async () => {
    await makePaymentPlan('2026-05-07T12:00:00-03:00', ['2026-05-15']);
    await world.runUntil('2026-05-20T12:00:00-03:00');
    await world.billing('PromiseReported.v1', {
      creditorId: CREDITOR,
      invoiceId: PARTS[0],
      day: '2026-05-29',
      promisedAt: '2026-05-20T12:00:00-03:00',
    });
    await world.runUntil('2026-05-29T12:00:00-03:00');
    expect(await debt()).toMatchObject({ status: 'onPaymentPlan' });
    await pay(PARTS[0], '2026-05-29T12:00:00-03:00', 36_000);
    await world.runUntil('2026-05-29T12:10:00-03:00');
    expect(await debt()).toMatchObject({ status: 'settled', paymentPlans: [{ ended: 'kept' }] });
    const released = world.events.filter(({ type }) => type === 'CreditHoldReleased.v1');
    expect(new Set(released.map(({ detail }) => detail.eventId)).size).toBe(1);
  });

  test.each([
    ['before its last day', '2026-05-27T12:00:00-03:00', '2026-06-07'],
    ['after it', '2026-06-10T12:00:00-03:00', '2026-06-21'],
  ])(
    'is broken as long after a case of an instalment is answered %s as its terms say',
    async (_, at, broken) => {
      await makePaymentPlan('2026-05-07T12:00:00-03:00', ['2026-05-15']);
      await world.runUntil('2026-05-20T12:00:00-03:00');
      const of = { creditorId: CREDITOR, invoiceId: PARTS[0] };
      await world.billing('DisputeRaised.v1', { ...of, kind: 'goods-or-service', raisedAt: world.now() });
      await world.runUntil(at);
      expect(await debt()).toMatchObject({ status: 'onPaymentPlan' });
      await world.billing('CaseAnswered.v1', { ...of, number: 1, outcome: 'upheld', answeredAt: at });
      await world.runUntil();

      const [event] = world.eventsOf('NF-1', 'PaymentPlanBroken.v1');
      expect(new Date(event?.at ?? 0).toISOString().slice(0, 10)).toBe(broken);
    },
  );

  test('keeps what a person wrote off of an instalment, when it is broken', async () => {
    await makePaymentPlan('2026-05-07T12:00:00-03:00', ['2026-05-15', '2026-05-25']);
    await world.runUntil('2026-05-10T12:00:00-03:00');
    await world.billing('WriteOffApproved.v1', {
      creditorId: CREDITOR,
      invoiceId: PARTS[0],
      writeOffId: 'w-1',
      reason: 'goodwill',
    });
    await world.runUntil();
    expect(await debt()).toMatchObject({ paymentPlans: [{ ended: 'broken' }] });
    expect(Object.values((await debt()).writeOffs)).toMatchObject([{ amount: 35_000, by: 'person' }]);
  });

  test('opens an instalment that was paid before it was there as one that is paid', async () => {
    await makePaymentPlan('2026-05-07T12:00:00-03:00', ['2026-05-15', '2026-10-15']);
    await pay(PARTS[1], '2026-05-12T12:00:00-03:00');
    await pay(PARTS[0], '2026-05-15T12:00:00-03:00');
    await world.runUntil();
    expect(await debt(PARTS[1])).toMatchObject({ status: 'settled' });
    expect(await debt()).toMatchObject({ status: 'settled', paymentPlans: [{ ended: 'kept' }] });
    expect(steps(PARTS[1])).toEqual([]);
  });

  test('that was kept and whose money goes back is owed again, on the debt', async () => {
    await makePaymentPlan('2026-05-07T12:00:00-03:00', ['2026-05-15']);
    await pay(PARTS[0], '2026-05-15T12:00:00-03:00', 102_500);
    await world.runUntil('2026-05-15T13:00:00-03:00');
    expect(await debt()).toMatchObject({ status: 'settled' });
    const { debtId: _, ...whole } = await debt();
    await recordRefund({
      creditorId: CREDITOR,
      paymentId: Object.keys(whole.payments)[0] as string,
      refundId: 'chargeback-1',
      amount: 102_500,
      at: '2026-05-16T12:00:00.000Z',
      receivedAt: '2026-05-16T12:00:00.000Z',
      kind: 'reversal',
    });
    expect(await debt()).toMatchObject({ status: 'open', version: 2 });
    expect(await debt(PARTS[0])).toMatchObject({ status: 'settled' });
  });

  test('after which another was made leaves what is paid for its own instalments to the debt', async () => {
    await makePaymentPlan('2026-05-07T12:00:00-03:00', ['2026-05-15']);
    await world.runUntil('2026-05-27T12:00:00-03:00');
    expect(await debt()).toMatchObject({ paymentPlans: [{ ended: 'broken' }] });
    await makePaymentPlan('2026-05-27T12:00:00-03:00', ['2026-06-08', '2026-07-08']);
    await world.runUntil('2026-05-28T12:00:00-03:00');
    expect(await debt()).toMatchObject({ status: 'onPaymentPlan', paymentPlans: [{}, { number: 2 }] });
    await pay(PARTS[0], '2026-05-28T12:00:00-03:00');
    expect(Object.values((await debt()).payments).map(({ amount }) => amount)).toEqual([35_000]);
    expect((await debt(PARTS[0])).payments).toEqual({});
  });

  test('that was broken counts once what a dispute took and gave back', async () => {
    await makePaymentPlan('2026-05-07T12:00:00-03:00', ['2026-05-15', '2026-05-25']);
    await pay(PARTS[0], '2026-05-15T12:00:00-03:00');
    const [paymentId] = Object.keys((await debt(PARTS[0])).payments) as [string];
    const taken = { creditorId: CREDITOR, paymentId, refundId: 'dispute-1' };
    const at = '2026-05-16T12:00:00.000Z';
    await recordRefund({ ...taken, amount: 5_000, at, receivedAt: at, kind: 'reversal' });
    await world.runUntil('2026-06-20T12:00:00-03:00');
    expect(await debt()).toMatchObject({
      paymentPlans: [{ ended: 'broken' }],
      refunds: { 'dispute-1': { amount: 5_000 } },
    });
    for (let time = 0; time < 2; time += 1)
      await recordRestoration({ ...taken, restoredAs: 'dispute-1/won', receivedAt: world.now() });
    expect(Object.values((await debt()).payments).map(({ amount }) => amount)).toEqual([35_000, 5_000]);
  });

  test('paid as a whole with the first instalment is settled, and nobody is asked for the next', async () => {
    await makePaymentPlan('2026-05-07T12:00:00-03:00', ['2026-05-15', '2026-06-15']);
    await pay(PARTS[0], '2026-05-14T10:00:00-03:00', 70_000);
    await world.runUntil('2026-05-14T10:10:00-03:00');
    for (const part of PARTS.slice(0, 2)) expect(await debt(part)).toMatchObject({ status: 'settled' });
    expect(await debt()).toMatchObject({ status: 'settled', paymentPlans: [{ ended: 'kept' }] });
    await world.runUntil();
    expect(steps(PARTS[1])).toEqual([]);
    expect(world.eventsOf('NF-1', 'PaymentPlanBroken.v1')).toEqual([]);
    expect(world.eventsOf('NF-1', 'DebtSettled.v1')).toMatchObject([{ detail: { received: 70_000 } }]);
  });

  const receiptsOf = () =>
    ['NF-1', ...PARTS].flatMap((invoiceId) =>
      world.emailsOf(invoiceId).flatMap(({ tags, text }) => (tags.step?.startsWith('receipt') ? [text] : [])),
    );

  test.each([
    { code: 'of the first instalment', invoiceId: PARTS[0] },
    { code: 'of the old bill', invoiceId: 'NF-1' },
  ])(
    'thanks once for two instalments that are paid with the code $code, and says what is too much',
    async ({ invoiceId }) => {
      await makePaymentPlan('2026-05-07T12:00:00-03:00', ['2026-05-15', '2026-06-15']);
      await pay(invoiceId, '2026-05-14T10:00:00-03:00', 71_000);
      await world.runUntil('2026-07-30T10:00:00-03:00');
      expect(receiptsOf()).toEqual([
        expect.stringContaining(`as faturas ${PARTS[0]} e ${PARTS[1]} estão quitadas`),
      ]);
      const [text] = receiptsOf();
      expect(text).toContain('Recebemos R$ 710,00 em 14/05/2026');
      expect(text).toContain('Entraram R$ 10,00 a mais');
    },
  );

  test('thanks once for a bill of two instalments, as for one payment', async () => {
    await makePaymentPlan('2026-05-07T12:00:00-03:00', ['2026-05-15', '2026-05-18', '2026-06-15']);
    await world.runUntil('2026-05-14T10:00:00-03:00');
    const shares = PARTS.slice(0, 2).map((invoiceId) => ({
      debtId: debtIdOf(CREDITOR, invoiceId),
      invoiceId,
      amount: 35_000,
    }));
    await putBill('Joint', { creditorId: CREDITOR, shares });
    await recordBillPayment('Joint', {
      ...{ creditorId: CREDITOR, paymentId: 'sandbox/joint', amount: 70_000, method: 'pix' },
      ...{ paidAt: world.now(), receivedAt: world.now() },
    });
    await world.runUntil('2026-05-15T10:00:00-03:00');
    expect(receiptsOf()).toEqual([
      expect.stringContaining(
        `Recebemos R$ 700,00 em 14/05/2026, e as faturas ${PARTS[0]} e ${PARTS[1]} estão quitadas.`,
      ),
    ]);
  });

  test('names in the receipt the instalment that has only a part, and no money that was charged back before it', async () => {
    await makePaymentPlan('2026-05-07T12:00:00-03:00', ['2026-05-15', '2026-06-15']);
    await pay(PARTS[0], '2026-05-14T23:00:00-03:00', 40_000);
    const [paymentId] = Object.keys((await debt()).payments) as [string];
    await recordRefund({
      ...{ creditorId: CREDITOR, paymentId, refundId: 'chargeback-1', amount: 2_000, kind: 'reversal' },
      ...{ at: world.now(), receivedAt: world.now() },
    });
    await world.runUntil('2026-05-15T10:00:00-03:00');
    expect(receiptsOf()).toEqual([
      expect.stringContaining(`Recebemos R$ 380,00 em 14/05/2026, e a fatura ${PARTS[0]} está quitada.`),
    ]);
    expect(receiptsOf()[0]).toContain(`a fatura ${PARTS[1]} (R$ 30,00), que ainda tem saldo`);
  });

  test.each([
    { code: 'of the last instalment', invoiceId: PARTS[2] },
    { code: 'of the old bill', invoiceId: 'NF-1' },
  ])('counts what is paid with the code $code to the earliest instalment', async ({ invoiceId }) => {
    await makePaymentPlan('2026-05-07T12:00:00-03:00');
    await pay(invoiceId, '2026-05-12T12:00:00-03:00', 40_000);
    await world.runUntil('2026-05-20T12:00:00-03:00');
    expect(await debt(PARTS[0])).toMatchObject({ status: 'settled' });
    expect(Object.values((await debt(PARTS[1])).payments).map(({ amount }) => amount)).toEqual([5_000]);
    expect(steps(PARTS[0])).toEqual(['notice-3-before']);
    expect(await debt()).toMatchObject({ status: 'onPaymentPlan' });
  });

  test('whose first instalment is charged back is owed again as of that day, the latest money first', async () => {
    await makePaymentPlan('2026-05-07T12:00:00-03:00', ['2026-05-15', '2026-06-15']);
    await pay(PARTS[0], '2026-05-15T10:00:00-03:00', 40_000);
    const [paymentId] = Object.keys((await debt()).payments) as [string];
    await world.runUntil('2026-05-25T10:00:00-03:00');
    await recordRefund({
      creditorId: CREDITOR,
      paymentId,
      refundId: 'chargeback-1',
      amount: 40_000,
      at: world.now(),
      receivedAt: world.now(),
      kind: 'reversal',
    });
    await world.runUntil('2026-05-25T12:00:00-03:00');
    const first = await debt(PARTS[0]);
    expect(first).toMatchObject({ status: 'open', version: 2 });
    // In time until then: no fine, and one day of interest on R$ 350,00.
    expect(balanceOn(first, '2026-05-26')).toMatchObject({ fine: 0, interest: 11, total: 35_011 });
    expect(Object.values((await debt(PARTS[1])).refunds).map(({ amount }) => amount)).toEqual([5_000]);
    await pay(PARTS[1], '2026-05-26T12:00:00-03:00', 36_000);
    expect(await debt(PARTS[0])).toMatchObject({ status: 'settled' });
    expect(await debt()).toMatchObject({ status: 'onPaymentPlan' });
  });

  test('takes what was paid for an instalment before the plan was reported', async () => {
    await pay(PARTS[0], '2026-05-06T12:00:00-03:00', 70_000);
    expect(world.eventsOf(PARTS[0], 'PaymentUnapplied.v1')).toHaveLength(1);
    await makePaymentPlan('2026-05-07T12:00:00-03:00', ['2026-05-15', '2026-06-15']);
    await world.runUntil('2026-05-07T13:00:00-03:00');
    expect(await debt()).toMatchObject({ status: 'settled' });
    expect(world.eventsOf('NF-1', 'PaymentApplied.v1')).toMatchObject([{ detail: { amount: 70_000 } }]);
  });

  test('does not ask for an instalment whose money the debt has, though its share was not written yet', async () => {
    await makePaymentPlan('2026-05-07T12:00:00-03:00', ['2026-05-15', '2026-06-15']);
    await world.runUntil('2026-05-11T12:00:00-03:00');
    const whole = await debt();
    const payments = {
      'psp/held': {
        amount: 35_000,
        paidAt: '2026-05-11T15:00:00Z',
        method: 'pix',
        receivedAt: '2026-05-11T15:00:00Z',
      },
    } as const;
    // As a process leaves it that died after its first write.
    await applyCommand(whole, {
      command: 'recordPayment',
      decide: () => change({ set: { payments }, effects: [{ kind: 'allotMoney' }] }),
    });
    world.aws.intercept = async ({ functionName }) => (functionName === 'relay' ? 'crash-before' : 'proceed');
    await world.runUntil('2026-05-20T12:00:00-03:00');
    expect(steps(PARTS[0])).toEqual([]);
    expect(await debt(PARTS[0])).toMatchObject({ status: 'settled' });
  });

  test('is not broken by so little that nobody is asked for it', async () => {
    await world.close();
    world = await TestWorld.start({ config: await configWithLittle(100, 'wait') });
    await world.billing('InvoiceIssued.v1', invoice);
    await makePaymentPlan('2026-05-07T12:00:00-03:00', ['2026-05-15', '2026-06-15']);
    await pay(PARTS[0], '2026-05-15T12:00:00-03:00', 34_950);
    await pay(PARTS[1], '2026-06-12T12:00:00-03:00', 35_000);
    await world.runUntil('2026-07-20T12:00:00-03:00');
    expect(await debt(PARTS[0])).toMatchObject({ status: 'settled' });
    expect(await debt(PARTS[1])).toMatchObject({
      status: 'handedOver',
      handedOver: { reason: 'little-left' },
    });
    expect(await debt()).toMatchObject({ status: 'onPaymentPlan' });
    expect(world.eventsOf('NF-1', 'PaymentPlanBroken.v1')).toEqual([]);
  });

  test('is refused when an instalment falls due before the day of the agreement', async () => {
    await makePaymentPlan('2026-05-09T12:00:00-03:00', ['2026-05-08', '2026-06-15']);
    await world.runUntil('2026-05-10T12:00:00-03:00');
    expect(await debt()).toMatchObject({ status: 'open' });
    expect(world.deadLetters.map(({ reason }) => reason)).toEqual([
      'instalments: one falls due before the day of the agreement',
    ]);
  });

  test('ends with the payment of the debt itself: its instalments are closed', async () => {
    await makePaymentPlan('2026-05-09T12:00:00-03:00');
    await pay('NF-1', '2026-05-11T12:00:00-03:00', 103_000);
    await world.runUntil();
    expect(await debt()).toMatchObject({ status: 'settled' });
    for (const part of PARTS) {
      expect(await debt(part)).toMatchObject({ status: 'cancelled' });
      expect(steps(part)).toEqual([]);
    }
  });

  test('whose debt is paid by its old bill after an instalment publishes what is too much', async () => {
    await makePaymentPlan('2026-05-09T12:00:00-03:00');
    await pay(PARTS[0], '2026-05-11T12:00:00-03:00');
    await pay('NF-1', '2026-05-12T12:00:00-03:00', 103_000);
    await world.runUntil('2026-05-12T13:00:00-03:00');
    const applied = world.eventsOf('NF-1', 'PaymentApplied.v1').map(({ detail }) => detail);
    expect(applied).toMatchObject([
      { amount: 35_000, applied: 35_000, excess: 0 },
      { amount: 103_000, excess: 35_779 },
    ]);
    expect(await debt(PARTS[1])).toMatchObject({ status: 'cancelled' });
  });

  test('of a debt that is with a person is kept by the robot', async () => {
    await makePaymentPlan('2026-05-28T12:00:00-03:00', ['2026-06-05', '2026-07-06']);
    await world.runUntil('2026-06-03T12:00:00-03:00');
    expect(await debt()).toMatchObject({ status: 'onPaymentPlan', version: 2 });
    expect(steps(PARTS[0])).toEqual(['notice-3-before']);
  });

  test('longer than an execution may live opens its instalments as they come near, and ends all the same', async () => {
    const days = Array.from({ length: 14 }, (_, month) => {
      const [year, of] = [2026 + Math.floor((month + 5) / 12), ((month + 5) % 12) + 1];
      return `${year}-${String(of).padStart(2, '0')}-15`;
    });
    await makePaymentPlan('2026-05-28T12:00:00-03:00', days, 7_500);
    await world.runUntil('2026-06-10T12:00:00-03:00');
    expect(await debt('NF-1-acordo1-parcela14')).toBeUndefined();
    for (const [index, day] of days.entries())
      await pay(`NF-1-acordo1-parcela${index + 1}`, `${day}T12:00:00-03:00`, 7_500);
    await world.runUntil();
    expect(await debt()).toMatchObject({ status: 'settled' });
    expect(world.executionsOf('NF-1').length).toBeGreaterThan(2);
    for (const { status } of world.executionsOf('NF-1')) expect(status).toBe('SUCCEEDED');
  });

  test('reported twice is one', async () => {
    await makePaymentPlan('2026-05-09T12:00:00-03:00');
    await makePaymentPlan('2026-05-09T12:01:00-03:00');
    await world.runUntil('2026-05-10T12:00:00-03:00');
    expect((await debt()).paymentPlans).toHaveLength(1);
    expect(world.deadLetters).toEqual([]);
  });
});

describe('an offer', () => {
  const offerOf = async (at: string, kind: Offer['kind']): Promise<Offer> => {
    const offers = await offersFor(await openDebt(at), { at });
    return offers.find((offer) => offer.kind === kind) as Offer;
  };

  test('of one payment that is taken holds its price until its last day, and settles the debt', async () => {
    const at = '2026-05-07T15:00:00-03:00';
    const offer = await offerOf(at, 'cash');
    // The charges of a first fortnight are waived whole.
    expect(offer).toMatchObject({ owed: 102_066, total: 100_000 });
    const taken = { debtId, offerId: offer.id, total: offer.total, at, by: 'debtor' } as const;
    expect(await acceptOffer(taken)).toMatchObject({ done: true, debt: { status: 'promised' } });
    expect(await acceptOffer(taken)).toMatchObject({ done: true });
    expect((await debt()).promises).toHaveLength(1);
    await world.runUntil(`${offer.validUntil}T20:00:00-03:00`);
    expect(world.remindersOf('NF-1').at(-1)?.text).toContain('R$ 1.000,00');
    await pay('NF-1', `${offer.validUntil}T20:00:00-03:00`, 100_000);
    expect(await debt()).toMatchObject({ status: 'settled' });
    const [settled] = world.eventsOf('NF-1', 'DebtSettled.v1');
    expect(settled?.detail).toMatchObject({ received: 100_000 });
  });

  test('of one payment that is not paid is gone with its day', async () => {
    const at = '2026-05-07T15:00:00-03:00';
    const { id: offerId, total } = await offerOf(at, 'cash');
    await acceptOffer({ debtId, offerId, total, at, by: 'debtor' });
    // The reminder of the 12th came a day late, so the second bill, eight days after it, does too.
    await world.runUntil('2026-05-21T20:00:00-03:00');
    expect(await debt()).toMatchObject({ status: 'open', promises: [{ ended: 'broken' }] });
    expect(world.remindersOf('NF-1').at(-1)?.text).toContain('R$ 1.025,33');
  });

  test('of instalments that is taken is a payment plan', async () => {
    const at = '2026-05-07T15:00:00-03:00';
    const { id: offerId, total, instalments } = await offerOf(at, 'instalments');
    expect(await acceptOffer({ debtId, offerId, total, at, by: 'debtor' })).toMatchObject({ done: true });
    expect(await debt()).toMatchObject({
      status: 'onPaymentPlan',
      paymentPlans: [{ total, offer: { id: offerId } }],
    });
    await world.runUntil('2026-05-08T00:00:00-03:00');
    expect(await debt(PARTS[0])).toMatchObject({ amount: instalments[0]?.amount });
  });

  test('that is not made, or has another price by now, is not taken', async () => {
    const at = '2026-05-07T15:00:00-03:00';
    const { id: offerId, total } = await offerOf(at, 'cash');
    const taken = { debtId, offerId, total, at, by: 'debtor' } as const;
    expect(await acceptOffer({ ...taken, offerId: 'ate-500/nada/a-vista' })).toEqual({
      done: false,
      why: 'not-offered',
    });
    expect(await acceptOffer({ ...taken, total: total - 1 })).toEqual({ done: false, why: 'price-changed' });
    expect(await debt()).toMatchObject({ status: 'open' });
  });

  test('that a person has to approve is asked for, and taken when they say yes', async () => {
    const large = anInvoice({ invoiceId: 'NF-3', amount: 9_000_000 });
    await world.billing('InvoiceIssued.v1', large);
    const askedAt = '2026-05-07T15:00:00-03:00';
    await world.runUntil(askedAt);
    const stored = await debt('NF-3');
    const offers = await offersFor(stored, { at: askedAt });
    const offer = offers.find(({ needsApproval }) => needsApproval) as Offer;
    const taken = { debtId: stored.debtId, offerId: offer.id, total: offer.total, at: askedAt } as const;
    for (let time = 0; time < 2; time += 1)
      expect(await acceptOffer({ ...taken, by: 'debtor' })).toEqual({ done: false, why: 'needs-approval' });
    const asked = world.eventsOf('NF-3', 'OfferRequested.v1');
    expect(asked.map(({ detail }) => detail)).toMatchObject([{ offerId: offer.id, total: offer.total }]);
    const approvedAt = '2026-05-08T09:00:00-03:00';
    await world.runUntil(approvedAt);
    await world.billing('OfferApproved.v1', {
      creditorId: CREDITOR,
      invoiceId: 'NF-3',
      offerId: offer.id,
      total: offer.total,
      askedAt,
      approvedAt,
    });
    await world.runUntil('2026-05-08T10:00:00-03:00');
    expect(await debt('NF-3')).toMatchObject({ status: expect.stringMatching(/promised|onPaymentPlan/) });
    expect(world.deadLetters).toEqual([]);
  });

  test('is not made while a case is open or a day is promised, or if only a person may contact the debtor', async () => {
    const at = '2026-05-07T15:00:00-03:00';
    const open = await openDebt(at);
    const { debtId, debtorId, revision } = open;
    for (const status of ['promised', 'caseOpen', 'onPaymentPlan', 'settled'] as const)
      expect(await offersFor(aDebt(status, { debtId, debtorId, revision }), { at })).toEqual([]);
    await world.billing('ContactUpdated.v1', {
      creditorId: CREDITOR,
      debtorId: 'debtor-of-NF-1',
      overIndebted: true,
      updatedAt: at,
    });
    await world.runUntil('2026-05-07T16:00:00-03:00');
    expect(await offersFor(open, { at })).toEqual([]);
  });
});
