import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { putBill, putBillNumber } from '#adapters/table/bills.ts';
import { debtIdOf } from '#adapters/table/keys.ts';
import { findUnidentifiedPayment } from '#adapters/table/unidentified-payments.ts';
import { recordLiquidation } from '#application/bank-files/record-liquidation.ts';
import { recordPayment } from '#application/payments/record-payment.ts';
import { worldOfProviders } from '#test/builders/asaas.ts';
import { anInvoice } from '#test/builders/invoice.ts';
import { aPix, e2e, PIX_TOKEN } from '#test/builders/providers.ts';
import { CREDITOR, type TestWorld } from '#test/builders/world.ts';

/** One payment of R$ 500,00 for NF-1, by each source that may report it; `bill` names a bill of ours where a source can. */
const TXID = 'c3e0e7a4e7f1469a9f782d3d4999343c';
const NUMBER = { bank: '341', ourNumber: '10912345678' };

let world: TestWorld;
beforeEach(async () => {
  world = await worldOfProviders();
  for (const invoiceId of ['NF-1', 'NF-2']) await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId }));
  await world.runUntil('2026-04-27T10:30:00-03:00');
  await putBill(TXID, {
    creditorId: CREDITOR,
    shares: [{ debtId: debtIdOf(CREDITOR, 'NF-1'), invoiceId: 'NF-1', amount: 50_000 }],
  });
  await putBillNumber(CREDITOR, NUMBER, TXID);
});
afterEach(() => world.close());

interface Given {
  readonly id?: string;
  /** Whether the source says that it is for the bill, and not for the invoice. */
  readonly bill?: boolean;
  readonly amount?: number;
  readonly paidAt?: string;
  readonly invoiceId?: string;
}

const post = (...pix: unknown[]) => world.call({ provider: 'banco', token: PIX_TOKEN, body: { pix } });

const REPORT = {
  webhook: async ({
    id = e2e(1),
    bill = false,
    amount = 50_000,
    paidAt = '2026-04-27T10:17:03-03:00',
    invoiceId = 'NF-1',
  }: Given = {}) => {
    if (bill)
      await post(aPix({ endToEndId: id, txid: TXID, valor: (amount / 100).toFixed(2), horario: paidAt }));
    else
      await world.webhook({
        type: 'payment.received',
        creditorId: CREDITOR,
        method: 'pix',
        id,
        invoiceId,
        amount,
        paidAt,
      });
  },
  'bank file': async ({ bill = false, amount = 50_000, invoiceId = 'NF-1' }: Given = {}) => {
    const references = bill ? [] : [invoiceId];
    const ourNumber = bill ? NUMBER.ourNumber : '10900000001';
    await recordLiquidation(
      {
        what: 'liquidation',
        line: 2,
        occurrence: '06',
        ourNumber,
        references,
        why: 'liquidação',
        mayRepeat: false,
        amount,
        credited: undefined,
        paidOn: '2026-04-27',
        creditOn: undefined,
      },
      {
        creditorId: CREDITOR,
        bank: '341',
        paymentId: `341/111-12345/${ourNumber}/2026-04-27/${amount}/1`,
        at: world.now(),
      },
    );
  },
  billing: async ({
    id = 'R-77',
    amount = 50_000,
    paidAt = '2026-04-27T00:00:00-03:00',
    invoiceId = 'NF-1',
  }: Given = {}) => {
    await recordPayment({
      creditorId: CREDITOR,
      invoiceId,
      paymentId: `billing/${id}`,
      amount,
      paidAt: new Date(paidAt).toISOString(),
      method: 'other',
      receivedAt: world.now(),
    });
  },
};
type Source = keyof typeof REPORT;

const paid = async (invoiceId = 'NF-1') =>
  Object.values((await world.debt(invoiceId))?.payments ?? {}).map(({ amount }) => amount);
const doubts = () => world.events.filter(({ type }) => type === 'PaymentDoubtful.v1');
const pausesOf = async (invoiceId = 'NF-1') => {
  const debt = await world.debt(invoiceId);
  return debt && 'pauses' in debt ? debt.pauses.filter(({ ended }) => ended === undefined) : [];
};
const assign = async (detail: Record<string, unknown>) => {
  await world.billing('PaymentAssigned.v1', { creditorId: CREDITOR, ...detail });
  await world.runUntil(new Date(world.clock.now() + 60_000).toISOString());
};

const pairs: readonly (readonly [Source, Source])[] = [
  ['webhook', 'bank file'],
  ['bank file', 'webhook'],
  ['webhook', 'billing'],
  ['billing', 'webhook'],
  ['bank file', 'billing'],
  ['billing', 'bank file'],
];

test.each(pairs)(
  'of one amount and day, by %s first and then by %s, counts once, and a person is shown both',
  async (first, second) => {
    await REPORT[first]();
    for (const _ of [1, 2]) await REPORT[second]();
    await REPORT[second]({ amount: 30_000, id: 'other' });
    await REPORT[second]({ invoiceId: 'NF-2', id: 'another' });

    expect([await paid(), await paid('NF-2')]).toEqual([[50_000, 30_000], [50_000]]);
    expect(doubts().map(({ detail }) => detail)).toEqual([
      expect.objectContaining({
        invoiceId: 'NF-1',
        amount: 50_000,
        resembles: [expect.objectContaining({ amount: 50_000 })],
      }),
    ]);
    expect(await pausesOf()).toEqual([expect.objectContaining({ reason: 'payment-doubtful' })]);
    expect(await pausesOf('NF-2')).toEqual([]);
  },
);

describe.each([
  ['webhook', 'bank file'],
  ['bank file', 'webhook'],
] as const)('a boleto with a Pix, by %s first and then by %s', (first, second) => {
  test('is one payment of its bill, and what goes back of the Pix is taken from it', async () => {
    await REPORT[first]({ bill: true });
    for (const _ of [1, 2]) await REPORT[second]({ bill: true });
    const devolucoes = [
      { id: 'D1', valor: '20.00', status: 'DEVOLVIDO', horario: { liquidacao: '2026-04-27T13:25:00Z' } },
    ];
    await post(
      aPix({
        endToEndId: e2e(1),
        txid: TXID,
        valor: '500.00',
        horario: '2026-04-27T10:17:03-03:00',
        devolucoes,
      }),
    );

    expect(await paid()).toEqual([50_000]);
    expect(doubts()).toEqual([]);
    expect(Object.values((await world.debt('NF-1'))?.refunds ?? {})).toMatchObject([{ amount: 2_000 }]);
    expect(world.eventsOf('NF-1', 'PaymentApplied.v1')).toHaveLength(1);
  });
});

describe.each([
  ['webhook', 'billing'],
  ['billing', 'webhook'],
] as const)('a Pix with its endToEndId, by %s first and then by %s', (first, second) => {
  test('is one payment on whatever day, and another Pix is another', async () => {
    await REPORT[first]({ id: e2e(1) });
    await REPORT[second]({ id: e2e(1), paidAt: '2026-04-25T10:17:03-03:00' });
    expect(await paid()).toEqual([50_000]);
    await REPORT[second]({ id: e2e(2) });

    expect(await paid()).toEqual([50_000, 50_000]);
    expect(doubts()).toEqual([]);
  });

  test('of another amount is shown to a person with the first', async () => {
    await REPORT[first]({ id: e2e(1) });
    await REPORT[second]({ id: e2e(1), amount: 40_000 });

    expect(await paid()).toEqual([50_000]);
    expect(doubts()).toHaveLength(1);
  });
});

test('a Pix that another source reported for another invoice is refused, and nothing is counted twice', async () => {
  await REPORT.webhook({ bill: true });

  await expect(REPORT.billing({ id: e2e(1), invoiceId: 'NF-2' })).rejects.toThrow(
    'was reported before for something else',
  );
  expect(await paid('NF-2')).toEqual([]);
});

test('a Pix that names nothing of ours is the one that billing reported', async () => {
  await REPORT.billing({ id: e2e(1) });
  const pix = aPix({ endToEndId: e2e(1), valor: '500.00' });
  await post(pix);
  await post({ ...pix, devolucoes: [{ id: 'D1', valor: '500.00', status: 'DEVOLVIDO' }] });

  expect(world.events.filter(({ type }) => type === 'PaymentUnidentified.v1')).toEqual([]);
  expect(Object.values((await world.debt('NF-1'))?.refunds ?? {})).toMatchObject([{ amount: 50_000 }]);
});

test('a Pix that a person assigns is the one that billing reported meanwhile', async () => {
  await post(aPix({ endToEndId: e2e(1), valor: '500.00' }));
  await REPORT.billing({ id: e2e(1) });
  await assign({ paymentId: `banco/${e2e(1)}`, invoiceId: 'NF-1' });

  expect(await paid()).toEqual([50_000]);
  expect(world.deadLetters).toEqual([]);
});

describe('a person decides about a doubtful payment', () => {
  const PSP = `sandbox/${e2e(1)}`;
  beforeEach(async () => {
    await REPORT.billing();
    await REPORT.webhook();
  });

  test('it is one of its own: both count, its pause is over, and it comes again without effect', async () => {
    for (const _ of [1, 2]) await assign({ paymentId: PSP, invoiceId: 'NF-1' });
    await REPORT.webhook();

    expect(await paid()).toEqual([50_000, 50_000]);
    expect(await pausesOf()).toEqual([]);
    expect(doubts()).toHaveLength(1);
  });

  test('it is the same: it counts once, its pause is over, and it comes again without effect', async () => {
    for (const _ of [1, 2]) await assign({ paymentId: PSP, invoiceId: 'NF-1', sameAs: 'billing/R-77' });
    await REPORT.webhook();

    expect(await paid()).toEqual([50_000]);
    expect(await pausesOf()).toEqual([]);
    expect((await world.debt('NF-1'))?.payments['billing/R-77']?.reportedAs).toEqual([PSP]);
    expect(doubts()).toHaveLength(1);
  });

  test('it is of another invoice: it counts there', async () => {
    await assign({ paymentId: PSP, invoiceId: 'NF-2' });

    expect([await paid(), await paid('NF-2')]).toEqual([[50_000], [50_000]]);
    expect(await pausesOf()).toEqual([]);
  });

  test('the same as a payment that the invoice has not is refused', async () => {
    await assign({ paymentId: PSP, invoiceId: 'NF-1', sameAs: 'billing/none' });
    await world.runUntil('2026-04-27T14:00:00-03:00');

    expect(world.deadLetters).toEqual([
      expect.objectContaining({
        reason: expect.stringContaining('sameAs: this invoice has no such payment'),
      }),
    ]);
  });

  test('until then its reminders are held', async () => {
    await world.runUntil('2026-05-03T12:00:00-03:00');
    expect(world.remindersOf('NF-1')).toEqual([]);
    expect(world.remindersOf('NF-2')).not.toEqual([]);
  });
});

test('two sources at the same moment are one payment, or one that a person sees', async () => {
  await Promise.all([REPORT.billing(), REPORT.webhook(), REPORT['bank file']()]);

  expect(await paid()).toEqual([50_000]);
  expect(doubts()).toHaveLength(2);
});

describe('a consolidated bill that billing reports by invoice', () => {
  test('has each of its shares shown to a person, and assigned by itself', async () => {
    await putBill('ab'.repeat(16), {
      creditorId: CREDITOR,
      shares: ['NF-1', 'NF-2'].map((invoiceId) => ({
        debtId: debtIdOf(CREDITOR, invoiceId),
        invoiceId,
        amount: 50_000,
      })),
    });
    await REPORT.billing();
    const pix = aPix({
      endToEndId: e2e(1),
      txid: 'ab'.repeat(16),
      valor: '1000.00',
      horario: '2026-04-27T10:17:03-03:00',
    });
    await post(pix);

    expect([await paid(), await paid('NF-2')]).toEqual([[50_000], [50_000]]);
    expect(await findUnidentifiedPayment(CREDITOR, `banco/${e2e(1)}/1`)).toMatchObject({
      of: `banco/${e2e(1)}`,
    });
    await assign({ paymentId: `banco/${e2e(1)}/1`, invoiceId: 'NF-1', sameAs: 'billing/R-77' });
    await post({ ...pix, devolucoes: [{ id: 'D1', valor: '1000.00', status: 'DEVOLVIDO' }] });

    expect(await paid()).toEqual([50_000]);
    for (const invoiceId of ['NF-1', 'NF-2'])
      expect(Object.values((await world.debt(invoiceId))?.refunds ?? {})).toMatchObject([{ amount: 50_000 }]);
    expect(doubts()).toHaveLength(1);
  });
});

test('billing and a provider that report one payment under one id settle half of the invoice once', async () => {
  const paidAt = '2026-04-27T10:00:00-03:00';
  await world.billing('PaymentReported.v1', {
    creditorId: CREDITOR,
    invoiceId: 'NF-1',
    paymentId: 'w6a',
    amount: 50_000,
    paidAt,
  });
  await REPORT.webhook({ id: 'w6a', paidAt });
  await world.runUntil('2026-04-27T11:00:00-03:00');

  expect(await paid()).toEqual([50_000]);
  expect(doubts()).toEqual([]);
  expect(world.eventsOf('NF-1', 'PaymentApplied.v1')).toHaveLength(1);
});
