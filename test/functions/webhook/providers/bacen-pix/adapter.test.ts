import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { putBill } from '#adapters/table/bills.ts';
import { debtIdOf } from '#adapters/table/keys.ts';
import { findUnidentifiedPayment } from '#adapters/table/unidentified-payments.ts';
import { deployedConfig } from '#test/builders/config.ts';
import { latestBill } from '#test/builders/debt.ts';
import { anInvoice } from '#test/builders/invoice.ts';
import { aPix, e2e, PIX_TOKEN, PROVIDERS } from '#test/builders/providers.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

const TXID = 'c3e0e7a4e7f1469a9f782d3d4999343c';
let world: TestWorld;
beforeEach(async () => {
  world = await TestWorld.start({ webhookSecrets: PROVIDERS });
  await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-1' }));
  await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-2', dueDate: '2026-05-06' }));
  await world.runUntil('2026-04-25T10:00:00-03:00');
  await putBill(TXID, {
    creditorId: CREDITOR,
    shares: ['NF-1', 'NF-2'].map((invoiceId) => ({
      debtId: debtIdOf(CREDITOR, invoiceId),
      invoiceId,
      amount: 100_000,
    })),
  });
});
afterEach(() => world.close());

const post = (...pix: unknown[]) => world.call({ provider: 'banco', token: PIX_TOKEN, body: { pix } });
const refund = (given: Record<string, unknown> = {}) => ({
  id: 'R1',
  rtrId: 'D12345678202604251300abcdefghijk',
  valor: '300.00',
  horario: { solicitacao: '2026-04-25T12:30:00.000Z', liquidacao: '2026-04-25T12:31:00.000Z' },
  status: 'DEVOLVIDO',
  ...given,
});
const refundsOf = async (invoiceId: string) =>
  Object.values((await world.debt(invoiceId))?.refunds ?? {}).map(({ amount }) => amount);

describe('where the token may be', () => {
  test.each([
    ['in the path', { token: PIX_TOKEN }, 200],
    ['in the query', { query: { hmac: PIX_TOKEN } }, 200],
    ['in a header of another provider', { headers: { 'asaas-access-token': PIX_TOKEN } }, 401],
    ['nowhere', {}, 401],
    ['wrong in the path and right in the query', { token: 'x', query: { hmac: PIX_TOKEN } }, 401],
  ])('%s: %j gives %d', async (_case, shown, status) => {
    const { statusCode } = await world.call({ provider: 'banco', ...shown, body: { pix: [] } });

    expect(statusCode).toBe(status);
  });

  test.each([
    ['no Pix, by which a PSP tries the address', {}],
    ['what Efí tries it with', { evento: 'teste_webhook' }],
  ])('a body of %s is answered with 200', async (_case, body) => {
    expect(await world.call({ provider: 'banco', token: PIX_TOKEN, body })).toMatchObject({
      statusCode: 200,
    });
  });
});

describe('a Pix for a bill of ours', () => {
  test('pays the debts of the bill, once however often it is reported', async () => {
    const pix = aPix({ endToEndId: e2e(1), txid: TXID, valor: '2000.00' });
    await post(pix);
    await post(pix, pix);

    for (const invoiceId of ['NF-1', 'NF-2']) {
      expect(await world.debt(invoiceId)).toMatchObject({
        status: 'settled',
        payments: { [`banco/${e2e(1)}`]: { amount: 100_000, method: 'pix' } },
      });
      expect(world.eventsOf(invoiceId, 'PaymentApplied.v1')).toHaveLength(1);
    }
  });

  test('several in a body are each recorded, and one that cannot be read loses none', async () => {
    const bad = { endToEndId: e2e(2), valor: 'mil reais', horario: 'ontem' };
    const answer = await post(
      aPix({ endToEndId: e2e(1), txid: TXID, valor: '400.00' }),
      bad,
      null,
      aPix({ endToEndId: e2e(3), txid: TXID, valor: '600.00' }),
    );

    expect(answer.statusCode).toBe(200);
    expect(Object.keys((await world.debt('NF-1'))?.payments ?? {}).sort()).toEqual([
      `banco/${e2e(1)}`,
      `banco/${e2e(3)}`,
    ]);
    expect(world.deadLetters.map(({ body }) => body).sort()).toEqual(['null', JSON.stringify(bad)]);
  });

  test('one that the table does not take loses none of the others, and the PSP sends them all again', async () => {
    let refused = 0;
    world.aws.intercept = async ({ operation, functionName }) => {
      if (functionName !== 'webhook' || operation !== 'PutItem' || refused > 0) return 'proceed';
      refused += 1;
      return { refuse: 'AccessDeniedException', message: 'not today' };
    };
    const body = [1, 2, 3].map((n) => aPix({ endToEndId: e2e(n), txid: TXID, valor: `${n}.00` }));
    await expect(post(...body)).rejects.toThrow('not today');
    expect(Object.keys((await world.debt('NF-1'))?.payments ?? {})).toHaveLength(2);
    await post(...body);

    expect(
      Object.values((await world.debt('NF-1'))?.payments ?? {})
        .map(({ amount }) => amount)
        .sort(),
    ).toEqual([100, 200, 300]);
  });

  test('what came in is kept as it came, beside what we read', async () => {
    const pix = aPix({ endToEndId: e2e(1), txid: TXID, componentesValor: { original: { valor: '1.00' } } });
    await post(pix);
    await post(pix);
    await post({ ...pix, devolucoes: [refund({ status: 'EM_PROCESSAMENTO' })] });

    const raws = await world.itemsOf(`NOTICE#banco#${e2e(1)}`);
    expect(raws.map(({ raw }) => JSON.parse(String(raw)))).toHaveLength(2);
    expect(raws.map(({ raw }) => JSON.parse(String(raw)))).toContainEqual(pix);
  });
});

describe('a devolução', () => {
  const paid = (given: Record<string, unknown> = {}) =>
    aPix({ endToEndId: e2e(1), txid: TXID, valor: '2000.00', ...given });

  test('that reached the payer is taken from the debts as its payment was split, once', async () => {
    await post(paid());
    const devolucoes = [refund(), refund({ id: 'R2', valor: '900.00' })];
    await post(paid({ devolucoes }));
    await post(paid({ devolucoes }));

    for (const invoiceId of ['NF-1', 'NF-2']) expect(await refundsOf(invoiceId)).toEqual([15_000, 45_000]);
    expect(world.eventsOf('NF-2', 'PaymentReversed.v1').map(({ detail }) => detail)).toMatchObject([
      {
        kind: 'refund',
        amount: 15_000,
        paymentId: `banco/${e2e(1)}`,
        reversedAt: '2026-04-25T12:31:00.000Z',
      },
      { amount: 45_000 },
    ]);
  });

  test('that comes before the Pix itself is recorded with it', async () => {
    await post(paid({ devolucoes: refund() }));

    expect(await refundsOf('NF-2')).toEqual([15_000]);
  });

  test.each(['EM_PROCESSAMENTO', 'NAO_REALIZADO', 'OUTRO'])('%s is none yet', async (status) => {
    await post(paid({ devolucoes: [refund({ status })] }));

    expect(await refundsOf('NF-2')).toEqual([]);
  });

  test('never gives back more than came', async () => {
    await post(paid({ valor: '100.00', devolucoes: [refund({ valor: '150.00' })] }));

    expect(await refundsOf('NF-1')).toEqual([10_000]);
    expect(await refundsOf('NF-2')).toEqual([]);
  });

  test('written but not answered is answered when it comes again, and published once', async () => {
    await post(paid());
    let crashes = 0;
    world.aws.intercept = async ({ operation, functionName }) => {
      if (functionName !== 'webhook' || operation !== 'PutEvents' || crashes > 0) return 'proceed';
      crashes += 1;
      return 'crash-before';
    };
    await expect(post(paid({ devolucoes: [refund()] }))).rejects.toThrow('Runtime exited');
    await post(paid({ devolucoes: [refund()] }));

    expect(await refundsOf('NF-2')).toEqual([15_000]);
    expect(world.eventsOf('NF-2', 'PaymentReversed.v1')).toHaveLength(1);
  });
});

describe('a Pix that names nothing of ours', () => {
  const unknown = aPix({ endToEndId: e2e(7), txid: 'somebodyelses', valor: '1000.00' });
  const match = (invoiceId = 'NF-1') =>
    world.billing('PaymentAssigned.v1', { creditorId: CREDITOR, paymentId: `banco/${e2e(7)}`, invoiceId });
  const unidentified = () => world.events.filter(({ type }) => type === 'PaymentUnidentified.v1');

  test('waits on the list of its creditor, and is published once', async () => {
    await post(unknown);
    await post(unknown);

    expect(await world.itemsOf(`UNIDENTIFIED#${CREDITOR}`)).toMatchObject([
      { paymentId: `banco/${e2e(7)}`, amount: 100_000, reference: 'somebodyelses', outbox: {} },
    ]);
    expect(unidentified().map(({ detail }) => detail)).toEqual([
      {
        eventId: `${CREDITOR}/PaymentUnidentified.v1/banco/${e2e(7)}`,
        at: world.now(),
        creditorId: CREDITOR,
        provider: 'banco',
        paymentId: `banco/${e2e(7)}`,
        amount: 100_000,
        paidAt: '2026-04-25T12:00:00.000Z',
        method: 'pix',
        reference: 'somebodyelses',
      },
    ]);
  });

  test('is published by the next try, when the first one dies before', async () => {
    let crashes = 0;
    world.aws.intercept = async ({ operation, functionName }) => {
      if (functionName !== 'webhook' || operation !== 'PutEvents' || crashes > 0) return 'proceed';
      crashes += 1;
      return 'crash-before';
    };
    await expect(post(unknown)).rejects.toThrow('Runtime exited');
    expect(unidentified()).toEqual([]);
    await post(unknown);

    expect(unidentified()).toHaveLength(1);
  });

  test('is applied once when a person matches it, with what of it went back meanwhile', async () => {
    await post(unknown);
    await post({ ...unknown, devolucoes: [refund()] });
    await match();
    await match();
    await world.runUntil('2026-04-25T10:01:00-03:00');

    expect(await world.debt('NF-1')).toMatchObject({
      payments: { [`banco/${e2e(7)}`]: { amount: 100_000 } },
    });
    expect(await refundsOf('NF-1')).toEqual([30_000]);
    expect(world.eventsOf('NF-1', 'PaymentApplied.v1')).toHaveLength(1);
    expect(await findUnidentifiedPayment(CREDITOR, `banco/${e2e(7)}`)).toMatchObject({ assignedTo: 'NF-1' });
    await post(unknown);
    expect(unidentified()).toHaveLength(1);
  });

  test('is not spent a second time on another invoice', async () => {
    await post(unknown);
    await match('NF-1');
    await match('NF-2');
    await world.runUntil('2026-04-25T10:01:00-03:00');

    expect(await world.debt('NF-2')).toMatchObject({ payments: {} });
    expect(world.deadLetters.map(({ reason }) => reason)).toEqual([
      'invoiceId: this payment was matched to another invoice before',
    ]);
  });

  test.each([
    ['a payment that is not known', { paymentId: 'banco/none', invoiceId: 'NF-1' }, 'paymentId: '],
    ['an invoice that is not known', { paymentId: `banco/${e2e(7)}`, invoiceId: 'NF-9' }, 'invoiceId: '],
  ])('a match of %s is tried again, and then kept for a person', async (_case, given, reason) => {
    await post(unknown);
    await world.billing('PaymentAssigned.v1', { creditorId: CREDITOR, ...given });
    await world.runUntil('2026-04-25T12:00:00-03:00');

    expect(world.deadLetters.map((letter) => letter.reason)).toEqual([expect.stringContaining(reason)]);
    expect(await world.debt('NF-9')).toBeUndefined();
  });
});

test('the payment of a static Pix code is found by its reference, the first 25 characters of the txid', async () => {
  await world.close();
  const config = await deployedConfig();
  const creditor = config.creditors[CREDITOR];
  if (!creditor) throw new Error('no such creditor');
  world = await TestWorld.start({
    webhookSecrets: PROVIDERS,
    config: {
      ...config,
      creditors: { ...config.creditors, [CREDITOR]: { ...creditor, bills: { provider: 'static-pix' } } },
    },
  });
  await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-1' }));
  await world.runUntil('2026-05-20T15:00:00-03:00');
  const bill = latestBill(await world.debt('NF-1'));
  await post(
    aPix({
      endToEndId: e2e(1),
      txid: bill?.id.slice(0, 25),
      valor: ((bill?.amount ?? 0) / 100).toFixed(2),
      horario: '2026-05-20T17:59:00.000Z',
    }),
  );

  expect(await world.debt('NF-1')).toMatchObject({ status: 'settled' });
});
