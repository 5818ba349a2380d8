import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { debtIdOf, paymentKey } from '#adapters/table/keys.ts';
import { findPaymentPointer } from '#adapters/table/payment-pointers.ts';
import { findUnidentifiedPayment } from '#adapters/table/unidentified-payments.ts';
import { anInvoice } from '#test/builders/invoice.ts';
import { ASAAS_TOKEN, asaasEvent, asaasRefund, PROVIDERS } from '#test/builders/providers.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

let world: TestWorld;
beforeEach(async () => {
  world = await TestWorld.start({ webhookSecrets: PROVIDERS });
  await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-1' }));
  await world.runUntil('2026-04-25T13:00:00.000Z');
});
afterEach(() => world.close());

const post = (body: unknown, token: string | undefined = ASAAS_TOKEN) =>
  world.call({
    provider: 'asaas',
    headers: token === undefined ? {} : { 'asaas-access-token': token },
    body,
  });
const charge = (given: Record<string, unknown> = {}) => ({
  id: 'pay_1',
  value: 1000,
  externalReference: 'NF-1',
  billingType: 'PIX',
  clientPaymentDate: '2026-04-24',
  confirmedDate: null,
  ...given,
});
const refundsOf = async (invoiceId: string) =>
  Object.entries((await world.debt(invoiceId))?.refunds ?? {}).map(([id, { amount, kind }]) => ({
    id,
    amount,
    kind,
  }));

describe('a payment', () => {
  test.each([
    ['PAYMENT_RECEIVED', 'PIX', 'pix'],
    ['PAYMENT_RECEIVED', 'BOLETO', 'boleto'],
    ['PAYMENT_CONFIRMED', 'CREDIT_CARD', 'card'],
    ['PAYMENT_RECEIVED', 'UNDEFINED', 'other'],
  ])('%s by %s settles its invoice', async (event, billingType, method) => {
    expect((await post(asaasEvent(event, charge({ billingType })))).statusCode).toBe(200);

    expect(await world.debt('NF-1')).toMatchObject({
      status: 'settled',
      payments: { 'asaas/pay_1': { amount: 100_000, method, paidAt: '2026-04-24T15:00:00.000Z' } },
    });
  });

  test('confirmed and then received is one', async () => {
    await post(asaasEvent('PAYMENT_CONFIRMED', charge()));
    await post(asaasEvent('PAYMENT_RECEIVED', charge()));
    await post(asaasEvent('PAYMENT_RECEIVED', charge()));

    expect(Object.keys((await world.debt('NF-1'))?.payments ?? {})).toEqual(['asaas/pay_1']);
    expect(world.eventsOf('NF-1', 'PaymentApplied.v1')).toHaveLength(1);
  });

  test('with centavos is read as it is written', async () => {
    await post(asaasEvent('PAYMENT_RECEIVED', charge({ value: 94.51 })));

    expect(await world.debt('NF-1')).toMatchObject({ payments: { 'asaas/pay_1': { amount: 9451 } } });
  });

  test('counts in full, whatever fee Asaas takes of it', async () => {
    await post(asaasEvent('PAYMENT_RECEIVED', charge({ value: 1000, netValue: 998.01 })));

    expect(await world.debt('NF-1')).toMatchObject({
      status: 'settled',
      payments: { 'asaas/pay_1': { amount: 100_000, credited: { amount: 99_801, fee: 199 } } },
    });
    expect(world.eventsOf('NF-1', 'CreditedDifferenceFound.v1')).toEqual([]);
  });

  test('of which more is credited than was paid is told to a person, and counts as it was paid', async () => {
    await post(asaasEvent('PAYMENT_RECEIVED', charge({ value: 1000, netValue: 1000.01 })));

    expect(await world.debt('NF-1')).toMatchObject({ status: 'settled' });
    expect(world.eventsOf('NF-1', 'CreditedDifferenceFound.v1')).toMatchObject([
      { detail: { difference: -1 } },
    ]);
  });

  test.each([
    ['without a reference', null],
    ['with a reference that is a CPF', '529.982.247-25'],
    ['with a reference of many words', 'pedido de Maria das Dores'],
  ])('%s waits for a person, and the reference is not published', async (_case, externalReference) => {
    await post(asaasEvent('PAYMENT_RECEIVED', charge({ externalReference })));

    expect(await findUnidentifiedPayment(CREDITOR, 'asaas/pay_1')).toMatchObject({
      amount: 100_000,
      outbox: {},
    });
    const [event] = world.events.filter(({ type }) => type === 'PaymentUnidentified.v1');
    expect(event?.detail).toMatchObject({ provider: 'asaas', paymentId: 'asaas/pay_1', amount: 100_000 });
    expect(event?.detail).not.toHaveProperty('reference');
  });

  test.each([0.30000000000000004, -1, 0, 1e21, 10.005])(
    'of %d reais is none, and is kept for a person',
    async (value) => {
      expect((await post(asaasEvent('PAYMENT_RECEIVED', charge({ value })))).statusCode).toBe(200);

      expect(await world.debt('NF-1')).toMatchObject({ status: 'open', payments: {} });
      expect(world.deadLetters).toEqual([
        expect.objectContaining({ reason: 'payment.value: must be reais with at most two decimals' }),
      ]);
    },
  );
});

describe('money that goes back', () => {
  const pay = () => post(asaasEvent('PAYMENT_RECEIVED', charge()));

  test('a chargeback is a reversal of all of it, published once', async () => {
    await pay();
    await post(asaasEvent('PAYMENT_CHARGEBACK_REQUESTED', charge()));
    await post(asaasEvent('PAYMENT_CHARGEBACK_REQUESTED', charge()));

    expect(await refundsOf('NF-1')).toEqual([
      { id: 'asaas/pay_1/chargeback', amount: 100_000, kind: 'reversal' },
    ]);
    expect(world.eventsOf('NF-1', 'PaymentReversed.v1')).toHaveLength(1);
  });

  test('a lost dispute that is reported as a refund too takes no more than came', async () => {
    await pay();
    await post(asaasEvent('PAYMENT_CHARGEBACK_REQUESTED', charge()));
    await post(asaasEvent('PAYMENT_CHARGEBACK_DISPUTE', charge()));
    await post(asaasEvent('PAYMENT_REFUNDED', charge()));

    expect(await refundsOf('NF-1')).toHaveLength(1);
  });

  test('a won dispute makes it good again', async () => {
    await pay();
    await post(asaasEvent('PAYMENT_CHARGEBACK_REQUESTED', charge()));
    await post(asaasEvent('PAYMENT_AWAITING_CHARGEBACK_REVERSAL', charge()));
    await post(asaasEvent('PAYMENT_RECEIVED', charge()));

    expect(Object.keys((await world.debt('NF-1'))?.payments ?? {}).sort()).toEqual([
      'asaas/pay_1',
      'asaas/pay_1/won',
    ]);
    expect(await refundsOf('NF-1')).toHaveLength(1);
  });

  test.each([
    ['in order', ['paid', 'back', 'won', 'refunded']],
    ['backwards', ['refunded', 'won', 'back', 'paid']],
    ['won first', ['won', 'paid', 'refunded', 'back']],
    ['each twice', ['paid', 'back', 'back', 'won', 'won', 'refunded', 'refunded', 'won', 'back', 'paid']],
  ])('after a won dispute it may be refunded all the same (%s)', async (_case, order) => {
    const events: Record<string, string> = {
      paid: 'PAYMENT_CONFIRMED',
      back: 'PAYMENT_CHARGEBACK_REQUESTED',
      won: 'PAYMENT_AWAITING_CHARGEBACK_REVERSAL',
      refunded: 'PAYMENT_REFUNDED',
    };
    for (const name of order) await post(asaasEvent(events[name] as string, charge()));

    const { payments = {}, refunds = {}, status } = (await world.debt('NF-1')) ?? {};
    const sum = (entries: object) =>
      Object.values(entries).reduce((total, { amount }: { amount: number }) => total + amount, 0);
    expect(sum(payments) - sum(refunds)).toBe(0);
    expect(status).toBe('open');
    expect(world.deadLetters).toEqual([]);
  });

  test('a won dispute gives back what the chargeback took, and no more', async () => {
    await pay();
    const refunds = [asaasRefund({ value: 400 })];
    await post(asaasEvent('PAYMENT_PARTIALLY_REFUNDED', charge({ refunds })));
    await post(asaasEvent('PAYMENT_CHARGEBACK_REQUESTED', charge()));
    await post(asaasEvent('PAYMENT_AWAITING_CHARGEBACK_REVERSAL', charge()));

    expect(await world.debt('NF-1')).toMatchObject({
      status: 'open',
      payments: { 'asaas/pay_1': { amount: 100_000 }, 'asaas/pay_1/won': { amount: 60_000 } },
    });
  });

  test('a won dispute without its chargeback, or of a payment that nobody knows, waits', async () => {
    await post(asaasEvent('PAYMENT_AWAITING_CHARGEBACK_REVERSAL', charge()));
    expect((await world.debt('NF-1'))?.payments).toEqual({});
    await pay();
    expect(Object.keys((await world.debt('NF-1'))?.payments ?? {})).toEqual(['asaas/pay_1']);
    await post(asaasEvent('PAYMENT_CHARGEBACK_REQUESTED', charge()));
    expect(await world.debt('NF-1')).toMatchObject({ status: 'settled' });
    expect(Object.keys((await world.debt('NF-1'))?.payments ?? {})).toHaveLength(2);
  });

  test('equal parts of it are distinct, and those that are not done do not count', async () => {
    await pay();
    const two = { dateCreated: '2026-04-26 10:00:00', value: 2.5 };
    const refunds = [
      asaasRefund(two),
      asaasRefund(two),
      asaasRefund({ dateCreated: '2026-04-27 10:00:00', status: 'PENDING', value: 90 }),
    ];
    await post(asaasEvent('PAYMENT_PARTIALLY_REFUNDED', charge({ refunds })));
    await post(asaasEvent('PAYMENT_PARTIALLY_REFUNDED', charge({ refunds }), 'evt_again'));

    expect(await refundsOf('NF-1')).toEqual([
      { id: 'asaas/pay_1/20260426100000-250', amount: 250, kind: 'refund' },
      { id: 'asaas/pay_1/20260426100000-250-1', amount: 250, kind: 'refund' },
    ]);
    expect((await world.debt('NF-1'))?.refunds).toMatchObject({
      'asaas/pay_1/20260426100000-250': { at: '2026-04-26T13:00:00.000Z', paymentId: 'asaas/pay_1' },
    });
  });

  test('before the payment is known, it waits for it', async () => {
    await post(asaasEvent('PAYMENT_REFUNDED', charge()));
    expect(await refundsOf('NF-1')).toEqual([]);
    expect(await findPaymentPointer({ creditorId: CREDITOR, paymentId: 'asaas/pay_1' })).toMatchObject({
      debtIds: [],
    });
    await pay();

    expect(await refundsOf('NF-1')).toEqual([
      { id: 'asaas/pay_1/refunded', amount: 100_000, kind: 'refund' },
    ]);
  });

  test('a receipt in cash that is undone leaves room for the payment that comes after', async () => {
    const cash = charge({ billingType: 'RECEIVED_IN_CASH' });
    await post(asaasEvent('PAYMENT_RECEIVED', cash));
    await post(asaasEvent('PAYMENT_RECEIVED_IN_CASH_UNDONE', cash));
    await pay();

    expect(Object.keys((await world.debt('NF-1'))?.payments ?? {}).sort()).toEqual([
      'asaas/pay_1',
      'asaas/pay_1/cash',
    ]);
    expect(await refundsOf('NF-1')).toEqual([
      { id: 'asaas/pay_1/cash/undone', amount: 100_000, kind: 'reversal' },
    ]);
  });
});

describe('an event that moves no money', () => {
  test.each(['PAYMENT_OVERDUE', 'PAYMENT_DELETED', 'PAYMENT_DUNNING_REQUESTED'])(
    '%s is answered with 200, changes nothing, and is kept as it came',
    async (event) => {
      const body = asaasEvent(event, charge(), 'evt_1');
      expect((await post(body)).statusCode).toBe(200);

      expect(await world.debt('NF-1')).toMatchObject({ status: 'open', payments: {} });
      expect(world.deadLetters).toEqual([]);
      const [raw] = await world.itemsOf('NOTICE#asaas#evt_1');
      expect(JSON.parse(String(raw?.raw))).toEqual(body);
      expect(raw?.expiresAt).toBe(Math.floor(world.clock.now() / 1000) + 180 * 86_400);
    },
  );
});

describe('what is on no list', () => {
  test.each(['PAYMENT_OF_THE_FUTURE', '__proto__', 'constructor', 'PAYMENT_RECEIVED_IN_CASH'])(
    '%s is answered with 200, goes to a person, and holds the reminders of its invoice',
    async (event) => {
      expect((await post(asaasEvent(event, charge()))).statusCode).toBe(200);

      expect(world.deadLetters).toEqual([
        expect.objectContaining({ reason: expect.stringContaining('is on no list and may be money') }),
      ]);
      expect(await world.debt('NF-1')).toMatchObject({
        status: 'open',
        payments: {},
        pauses: [expect.objectContaining({ reason: 'payment-doubtful' })],
      });
    },
  );

  test('a refund of another status goes to a person', async () => {
    await post(asaasEvent('PAYMENT_RECEIVED', charge()));
    const refunds = [asaasRefund({ status: 'HALF_DONE' })];
    await post(asaasEvent('PAYMENT_REFUNDED', charge({ refunds })));

    expect(await refundsOf('NF-1')).toEqual([]);
    expect(world.deadLetters).toHaveLength(1);
  });

  test('a part that went back without saying how much goes to a person', async () => {
    await post(asaasEvent('PAYMENT_PARTIALLY_REFUNDED', charge({ refunds: null })));

    expect(world.deadLetters).toEqual([
      expect.objectContaining({ reason: expect.stringContaining('payment.refunds') }),
    ]);
  });
});

test('a charge that was paid after its negative listing is paid, once however it is reported', async () => {
  await post(asaasEvent('PAYMENT_DUNNING_RECEIVED', charge({ status: 'DUNNING_RECEIVED' })));
  await post(asaasEvent('PAYMENT_RECEIVED', charge()));

  expect(await world.debt('NF-1')).toMatchObject({ status: 'settled' });
  expect(Object.keys((await world.debt('NF-1'))?.payments ?? {})).toEqual(['asaas/pay_1']);
});

test.each([
  ['a wrong token', 'wrong-token-of-asaas-0123456789abcdefg'],
  ['a part of the token', ASAAS_TOKEN.slice(0, -1)],
  ['an empty token', ''],
  ['no token', undefined],
])('%s is refused as an unknown provider is', async (_case, token) => {
  const answer = await world.call({
    provider: 'asaas',
    headers: token === undefined ? {} : { 'asaas-access-token': token },
    body: asaasEvent('PAYMENT_RECEIVED', charge()),
  });
  const nobody = await world.call({ provider: 'nobody', body: {} });

  expect(answer.statusCode).toBe(401);
  expect(answer).toEqual(nobody);
  expect(await world.debt('NF-1')).toMatchObject({ payments: {} });
});

test('a token that was rotated out yesterday is still good while it is listed', async () => {
  const { statusCode } = await post(
    asaasEvent('PAYMENT_RECEIVED', charge()),
    'the-token-before-the-rotation-0123456789',
  );

  expect(statusCode).toBe(200);
});

test('a payment leads to its debts', async () => {
  await post(asaasEvent('PAYMENT_RECEIVED', charge()));

  expect(await world.item(paymentKey(CREDITOR, 'asaas/pay_1'))).toMatchObject({
    debtIds: new Set([debtIdOf(CREDITOR, 'NF-1')]),
  });
});
