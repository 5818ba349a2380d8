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
      'is due before the due date, and the due date is next',
      {},
      '2026-04-30',
      { standing: 'due', since: '2026-04-25', next: { what: 'due', on: '2026-05-05' } },
    ],
    [
      'is due on the due date',
      {},
      '2026-05-05',
      { standing: 'due', since: '2026-04-25', next: { what: 'due', on: '2026-05-05' } },
    ],
    [
      'is late from the day after the due date on',
      {},
      '2026-05-06',
      { standing: 'late', since: '2026-05-06', daysLate: 1 },
    ],
    [
      'counts the days since the due date when it is late',
      {},
      '2026-06-05',
      { standing: 'late', since: '2026-05-06', daysLate: 31 },
    ],
    [
      'is promised until the promise is broken, also after the promised day',
      { status: 'promised', since: '2026-05-07', awaited: ['2026-05-14'] },
      '2026-05-15',
      { standing: 'promised', since: '2026-05-07', next: { what: 'promise', on: '2026-05-14' } },
    ],
    [
      'is in a case, whose deadline is next',
      { status: 'caseOpen', since: '2026-05-07', awaited: ['2026-05-14'] },
      '2026-05-08',
      { standing: 'caseOpen', since: '2026-05-07', next: { what: 'answer', on: '2026-05-14' } },
    ],
    [
      'is on a payment plan, whose next instalment is next',
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
      'has the instalment of today next',
      { status: 'onPaymentPlan', since: '2026-05-07', awaited: ['2026-05-10'] },
      '2026-05-10',
      { standing: 'onPaymentPlan', since: '2026-05-07', next: { what: 'instalment', on: '2026-05-10' } },
    ],
    [
      'has nothing next after the last instalment',
      { status: 'onPaymentPlan', since: '2026-05-07', awaited: ['2026-05-10'] },
      '2026-05-11',
      { standing: 'onPaymentPlan', since: '2026-05-07' },
    ],
    [
      'is handed over, and late since the day after its due date',
      { status: 'handedOver', since: undefined },
      '2026-05-27',
      { standing: 'handedOver', since: '2026-05-06', daysLate: 22 },
    ],
    [
      'is handed over and not late before its due date (superendividamento)',
      { status: 'handedOver', since: undefined },
      '2026-05-05',
      { standing: 'handedOver' },
    ],
    [
      'is settled since the day of its settlement',
      { status: 'settled', since: '2026-05-08', unpaid: 0 },
      '2026-05-20',
      { standing: 'settled', since: '2026-05-08', unpaid: 0 },
    ],
    [
      'is cancelled, and has no first day if that is unknown',
      { status: 'cancelled', since: undefined, unpaid: 0 },
      '2026-05-20',
      { standing: 'cancelled', unpaid: 0 },
    ],
  ])('%s', (_case, given, today, view) => {
    expect(sellerStanding({ ...debt, ...given }, today)).toStrictEqual({ unpaid: 100, ...view });
  });
});
