import { expect, it } from 'vitest';
import { compareFutures } from '#sandbox/futures/compare-futures.ts';
import type { Future, Moment, PlayedDebt } from '#schemas/sandbox/future.ts';

const aDebt = (id: string, over: Partial<PlayedDebt> = {}): PlayedDebt => ({
  ...{ debtId: id, invoiceId: id, creditorId: 'c', debtorId: 'd', debtor: 'Padaria Sol' },
  ...{
    amount: 100_00,
    dueDate: '2026-03-09',
    countsFrom: '2026-03-09',
    regua: 'padrao',
    status: 'open',
    received: 0,
    owed: 102_00,
  },
  ...{ receivedMeanwhile: 0, steps: 'kept' },
  moments: [],
  ...over,
});
const aFuture = (...debts: PlayedDebt[]): Future => ({
  debts,
  channels: {
    email: { count: 3, cost: 1_620 },
    sms: { count: 1, cost: 149_580 },
    whatsapp: { count: 0, cost: 0 },
  },
  awsCost: 5_000,
  transitions: 12,
  stepNames: {},
});

it('the debts with the most differences come first, then the largest', () => {
  const paid = {
    at: '2026-03-10T12:00:00.000Z',
    kind: 'payment',
    paymentId: 'p',
    amount: 1,
    balance: 0,
  } as const;
  const one = aFuture(aDebt('A'), aDebt('B', { amount: 200_00 }), aDebt('C'));
  const other = aFuture(
    aDebt('A'),
    aDebt('B', { amount: 200_00 }),
    aDebt('C', { status: 'settled', received: 102_00, owed: 0, moments: [paid] }),
  );
  const { debts } = compareFutures(one, other);
  expect(debts.map(({ invoiceId, differences }) => [invoiceId, differences])).toEqual([
    ['C', 2],
    ['B', 0],
    ['A', 0],
  ]);
  expect(debts[0]).toMatchObject({
    one: { status: 'open', owed: 102_00 },
    other: { status: 'settled', received: 102_00 },
    moments: [{ how: 'only-other', other: paid }],
  });
});

it('a debt of one future alone differs as a whole', () => {
  const { debts } = compareFutures(aFuture(aDebt('A')), aFuture(aDebt('B')));
  expect(
    debts.map(({ invoiceId, one, other, differences }) => [
      invoiceId,
      one !== undefined,
      other !== undefined,
      differences,
    ]),
  ).toEqual([
    ['A', true, false, 1],
    ['B', false, true, 1],
  ]);
});

it('totals add up what each future has', () => {
  const held: Moment = {
    at: '2026-03-10T12:00:00.000Z',
    kind: 'gate',
    decision: 'postponed',
    step: 's',
    channel: 'email',
    rule: 'contact-hours',
    citation: 'CDC art. 42',
  };
  const future = aFuture(
    aDebt('A', { moments: [held, held] }),
    aDebt('B', { status: 'settled', received: 5, owed: 0, steps: 'none' }),
    aDebt('C', {
      ...{ status: 'settled', received: 9, receivedMeanwhile: 2, owed: 0, steps: 'new' },
      moments: [{ at: '2026-03-10T12:00:00.000Z', kind: 'turn', turn: 'DebtSettled.v1' }],
    }),
  );
  expect(compareFutures(future, aFuture()).totals).toMatchObject({
    one: {
      debts: 3,
      byStatus: { open: 1, settled: 2 },
      byRule: { 'contact-hours': 2 },
      settled: 1,
      steps: { kept: 1, new: 1, none: 1 },
      received: 2,
      owed: 102_00,
      messageCost: 151_200,
      awsCost: 5_000,
    },
    other: { debts: 0, byStatus: {}, byRule: {}, received: 0, owed: 0 },
  });
});
