import { describe, expect, it } from 'vitest';
import { soldDebt } from '#domain/seller/sold.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { aCase, aDebt, aPayment, aPaymentPlan, aPromise } from '#test/builders/debt.ts';

const refund = (amount: number) => ({
  amount,
  at: '2026-05-09T15:00:00Z',
  receivedAt: '2026-05-09T15:00:00Z',
  kind: 'refund' as const,
});
const writeOff = (amount: number) => ({
  amount,
  on: '2026-05-09',
  at: '2026-05-09T15:00:00Z',
  by: 'person' as const,
});
/** The last minutes of 8 May in Brasília, which is 9 May in UTC. */
const LATE_ON_MAY_8 = '2026-05-09T02:30:00Z';

describe('what is unpaid of a sold debt', () => {
  const ledger = {
    payments: { one: aPayment(30_000, '2026-05-06'), other: aPayment(5_000, '2026-05-07') },
    refunds: { it: refund(2_000) },
    writeOffs: { it: writeOff(1_000) },
  };

  it.each<[string, Debt, number]>([
    ['is its amount while nothing was paid', aDebt('open'), 100_000],
    ['is its amount less what was paid', aDebt('open', { payments: ledger.payments }), 65_000],
    [
      'has again what was refunded',
      aDebt('open', { payments: ledger.payments, refunds: ledger.refunds }),
      67_000,
    ],
    ['has no more what was written off', aDebt('open', ledger), 66_000],
    ['counts as well while it is promised', aDebt('promised', ledger), 66_000],
    ['counts as well in a case', aDebt('caseOpen', ledger), 66_000],
    ['counts as well when it was handed over', aDebt('handedOver', ledger), 66_000],
    [
      'is nothing when more than its amount was paid',
      aDebt('open', { payments: { p: aPayment(100_001, '2026-05-06') } }),
      0,
    ],
    [
      'is nothing under a payment plan, whose instalments are debts of their own',
      aDebt('onPaymentPlan', ledger),
      0,
    ],
    ['is nothing once it is settled, though charges or a part were waived', aDebt('settled', ledger), 0],
    ['is nothing once it is cancelled', aDebt('cancelled', ledger), 0],
  ])('%s', (_case, debt, unpaid) => {
    expect(soldDebt(debt).unpaid).toBe(unpaid);
  });
});

describe('the first day of the status of a sold debt', () => {
  it.each<[string, Debt, string | undefined]>([
    [
      'open: the day of its issue, in Brasília',
      aDebt('open', { issued: { amount: 100_000, dueDate: '2026-05-05', issuedAt: LATE_ON_MAY_8 } }),
      '2026-05-08',
    ],
    [
      'promised: the day on which the last promise was made',
      aDebt('promised', {
        promises: [
          aPromise({ ended: 'void' }),
          aPromise({ ended: 'broken' }),
          aPromise({ madeOn: '2026-05-14' }),
        ],
      }),
      '2026-05-14',
    ],
    [
      'in a case: the day on which the last case was opened, in Brasília',
      aDebt('caseOpen', {
        cases: [
          aCase({ openedAt: '2026-05-01T15:00:00Z' }),
          aCase({ openedAt: '2026-05-02T15:00:00Z' }),
          aCase({ openedAt: LATE_ON_MAY_8 }),
        ],
      }),
      '2026-05-08',
    ],
    [
      'under a payment plan: the day on which the last plan was made, in Brasília',
      aDebt('onPaymentPlan', {
        paymentPlans: [
          aPaymentPlan({ madeAt: '2026-05-01T15:00:00Z' }),
          aPaymentPlan({ madeAt: '2026-05-02T15:00:00Z' }),
          aPaymentPlan({ madeAt: LATE_ON_MAY_8 }),
        ],
      }),
      '2026-05-08',
    ],
    [
      'handed over: the day of the hand-over, in Brasília',
      aDebt('handedOver', { handedOver: { at: LATE_ON_MAY_8, reason: 'ladder-over' } }),
      '2026-05-08',
    ],
    [
      'settled: the day on which it was settled, in Brasília',
      aDebt('settled', { settledAt: LATE_ON_MAY_8 }),
      '2026-05-08',
    ],
    [
      'cancelled: the day on which it was cancelled, in Brasília',
      aDebt('cancelled', { cancelledAt: LATE_ON_MAY_8 }),
      '2026-05-08',
    ],
  ])('%s', (_case, debt, since) => {
    expect(soldDebt(debt).since).toBe(since);
  });
});

describe('the days that a sold debt awaits', () => {
  it.each<[string, Debt, string[]]>([
    [
      'none while it is open',
      aDebt('open', { promises: [aPromise({ ended: 'broken' })], cases: [aCase()] }),
      [],
    ],
    [
      'the promised day of the last promise',
      aDebt('promised', {
        promises: [
          aPromise({ ended: 'void' }),
          aPromise({ ended: 'broken' }),
          aPromise({ day: '2026-05-20' }),
        ],
      }),
      ['2026-05-20'],
    ],
    [
      'the deadline of the last case',
      aDebt('caseOpen', { cases: [aCase(), aCase(), aCase({ deadline: '2026-05-29' })] }),
      ['2026-05-29'],
    ],
    [
      'the due date of each instalment of the last payment plan',
      aDebt('onPaymentPlan', {
        paymentPlans: [aPaymentPlan({ instalments: [] }), aPaymentPlan({ instalments: [] }), aPaymentPlan()],
      }),
      ['2026-05-11', '2026-06-11'],
    ],
    [
      'the due date of the instalment that is not paid yet, once the other one is',
      aDebt('onPaymentPlan', { payments: { p: aPayment(51_150, '2026-05-10') } }),
      ['2026-06-11'],
    ],
    [
      'the due date of an instalment of which a part is paid',
      aDebt('onPaymentPlan', { payments: { p: aPayment(51_149, '2026-05-10') } }),
      ['2026-05-11', '2026-06-11'],
    ],
    ['none once a person has it', aDebt('handedOver', { promises: [aPromise({ ended: 'broken' })] }), []],
    ['none once it is settled', aDebt('settled', { promises: [aPromise({ ended: 'void' })] }), []],
  ])('%s', (_case, debt, awaited) => {
    expect(soldDebt(debt).awaited).toEqual(awaited);
  });
});

it('keeps the status and the due date on which a bank is open', () => {
  expect(soldDebt(aDebt('caseOpen', { rolledDueDate: '2026-05-06' }))).toMatchObject({
    status: 'caseOpen',
    rolledDueDate: '2026-05-06',
  });
});
