import { describe, expect, it } from 'vitest';
import { type SoldDebt, sellerStanding } from '#domain/seller/seller-standing.ts';

const debt: SoldDebt = {
  status: 'open',
  rolledDueDate: '2026-05-05',
  unpaid: 100,
  since: '2026-04-25',
  awaited: [],
};

describe('the standing of a debt for its seller', () => {
  it.each<[string, Partial<SoldDebt>, string, object]>([
    [
      'to fall due',
      {},
      '2026-04-30',
      { standing: 'due', since: '2026-04-25', next: { what: 'due', on: '2026-05-05' } },
    ],
    [
      'due today',
      {},
      '2026-05-05',
      { standing: 'due', since: '2026-04-25', next: { what: 'due', on: '2026-05-05' } },
    ],
    ['late since yesterday', {}, '2026-05-06', { standing: 'late', since: '2026-05-06', daysLate: 1 }],
    ['late for long', {}, '2026-06-05', { standing: 'late', since: '2026-05-06', daysLate: 31 }],
    [
      'promised, and the day is over within its tolerance',
      { status: 'promised', since: '2026-05-07', awaited: ['2026-05-14'] },
      '2026-05-15',
      { standing: 'promised', since: '2026-05-07', next: { what: 'promise', on: '2026-05-14' } },
    ],
    [
      'caseOpen',
      { status: 'caseOpen', since: '2026-05-07', awaited: ['2026-05-14'] },
      '2026-05-08',
      { standing: 'caseOpen', since: '2026-05-07', next: { what: 'answer', on: '2026-05-14' } },
    ],
    [
      'agreed, between two instalments',
      {
        status: 'onPaymentPlan',
        since: '2026-05-07',
        unpaid: 0,
        awaited: ['2026-05-10', '2026-06-10', '2026-07-10'],
      },
      '2026-05-11',
      {
        standing: 'onPaymentPlan',
        since: '2026-05-07',
        unpaid: 0,
        next: { what: 'instalment', on: '2026-06-10' },
      },
    ],
    [
      'agreed, on the day of an instalment',
      { status: 'onPaymentPlan', since: '2026-05-07', awaited: ['2026-05-10'] },
      '2026-05-10',
      { standing: 'onPaymentPlan', since: '2026-05-07', next: { what: 'instalment', on: '2026-05-10' } },
    ],
    [
      'agreed, after the last',
      { status: 'onPaymentPlan', since: '2026-05-07', awaited: ['2026-05-10'] },
      '2026-05-11',
      { standing: 'onPaymentPlan', since: '2026-05-07' },
    ],
    [
      'with a person',
      { status: 'handedOver', since: undefined },
      '2026-05-27',
      { standing: 'handedOver', since: '2026-05-06', daysLate: 22 },
    ],
    [
      'with a person before it fell due (superendividamento)',
      { status: 'handedOver', since: undefined },
      '2026-05-05',
      { standing: 'handedOver' },
    ],
    [
      'settled',
      { status: 'settled', since: '2026-05-08', unpaid: 0 },
      '2026-05-20',
      { standing: 'settled', since: '2026-05-08', unpaid: 0 },
    ],
    [
      'cancelled',
      { status: 'cancelled', since: undefined, unpaid: 0 },
      '2026-05-20',
      { standing: 'cancelled', unpaid: 0 },
    ],
  ])('%s', (_case, given, today, view) => {
    expect(sellerStanding({ ...debt, ...given }, today)).toEqual({ unpaid: 100, ...view });
  });
});
