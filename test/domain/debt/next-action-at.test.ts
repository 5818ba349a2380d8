import { describe, expect, it } from 'vitest';
import { nextActionAt } from '#domain/debt/next-action-at.ts';
import type { StoredDebt } from '#schemas/records/debt.ts';
import {
  aCase,
  aDebt,
  anInstalment,
  aPayment,
  aPaymentPlan,
  aPromise,
  type DebtOf,
} from '#test/builders/debt.ts';

const same = (clock: string): string => clock;
const next = (debt: StoredDebt): string | undefined => nextActionAt(debt, same);

const LADDER = {
  ...aDebt('open').execution,
  at: {
    'lembrete-d1': '2026-05-06T12:30:00Z',
    'lembrete-d3': '2026-05-08T12:31:00Z',
    'hand-over': '2026-05-25T12:30:00Z',
  },
};
const open = (given: Partial<DebtOf<'open'>> = {}): StoredDebt =>
  aDebt('open', { execution: LADDER, ...given });
const SENT = { status: 'sent', at: '2026-05-06T12:30:02Z' } as const;

describe('the next action of an open debt', () => {
  it.each<[string, StoredDebt, string]>([
    ['is its first step', open(), '2026-05-06T12:30:00.000Z'],
    [
      'is the step after the one that its execution is in, although that sent nothing',
      open({ wakeStepKey: '2/lembrete-d1' }),
      '2026-05-08T12:31:00.000Z',
    ],
    [
      'is the step after one that sent, although its execution stored another token since',
      open({ sends: { '2/lembrete-d1/email': SENT } }),
      '2026-05-08T12:31:00.000Z',
    ],
    [
      'is its first step anew in a new version',
      open({ sends: { '1/lembrete-d1/email': SENT }, wakeStepKey: '1/lembrete-d1' }),
      '2026-05-06T12:30:00.000Z',
    ],
    [
      'is the hand-over after the last step',
      open({ wakeStepKey: '2/lembrete-d3' }),
      '2026-05-25T12:30:00.000Z',
    ],
    [
      'is what a step waits for',
      open({
        wakeStepKey: '2/lembrete-d1',
        wakeAt: '2026-05-06T12:30:00Z',
        postponed: { stepKey: '2/lembrete-d1', until: '2026-05-07T12:00:00Z' },
      }),
      '2026-05-07T12:00:00.000Z',
    ],
    [
      'is the step after one that waited and was entered again',
      open({
        wakeStepKey: '2/lembrete-d1',
        wakeAt: '2026-05-07T12:00:00Z',
        postponed: { stepKey: '2/lembrete-d1', until: '2026-05-07T12:00:00Z' },
      }),
      '2026-05-08T12:31:00.000Z',
    ],
    [
      'is when it is looked at again, while it waits for that',
      open({
        execution: {
          ...LADDER,
          from: 'restart',
          restartAt: '2026-05-19T03:00:00Z',
          at: { 'hand-over': '2026-05-25T12:30:00Z' },
        },
      }),
      '2026-05-19T03:00:00.000Z',
    ],
  ])('%s', (_what, debt, at) => {
    expect(next(debt)).toBe(at);
  });

  it('is an instant of the calendar', () => {
    expect(nextActionAt(open(), () => '2027-01-01T00:00:00.000Z')).toBe('2027-01-01T00:00:00.000Z');
  });
});

describe('the next action of a debt whose ladder rests', () => {
  it('is the promised day, and once the debtor was reminded the end of the promise', () => {
    const promises = [aPromise({ number: 1, day: '2026-05-11', until: '2026-05-12' })] as const;
    expect(next(aDebt('promised', { promises: [...promises] }))).toBe('2026-05-11T03:00:00.000Z');
    expect(next(aDebt('promised', { promises: [...promises], wakeStepKey: '2/promise-1' }))).toBe(
      '2026-05-13T03:00:00.000Z',
    );
    expect(
      next(aDebt('promised', { promises: [aPromise({ day: '2026-05-08', until: '2026-05-08' })] })),
    ).toBe('2026-05-09T03:00:00.000Z');
  });

  it('is the end of the last day for the answer to a case, where the debtor is', () => {
    const cases: [ReturnType<typeof aCase>] = [aCase({ deadline: '2026-05-15' })];
    expect(next(aDebt('caseOpen', { cases, zone: 'America/Manaus' }))).toBe('2026-05-16T04:00:00.000Z');
  });

  it('is the due date of the first instalment that the money of the plan does not cover', () => {
    const plan = aPaymentPlan();
    const paid = (amount: number) => ({ 'psp/1': aPayment(amount, '2026-05-10') });
    const at = (amount: number): string | undefined =>
      next(aDebt('onPaymentPlan', { paymentPlans: [plan], payments: amount > 0 ? paid(amount) : {} }));
    expect(at(0)).toBe('2026-05-12T03:00:00.000Z');
    expect(at(51_149)).toBe('2026-05-12T03:00:00.000Z');
    expect(at(51_150)).toBe('2026-06-12T03:00:00.000Z');
    expect(at(102_300)).toBe('2026-06-12T03:00:00.000Z');
  });
});

it.each(['awaitingInvoice', 'handedOver', 'settled', 'cancelled', 'prescribed'] as const)(
  'a debt that is %s waits for nothing',
  (status) => {
    expect(next(aDebt(status))).toBeUndefined();
  },
);

it('an instalment that was paid waits for nothing', () => {
  expect(next(anInstalment(1, 51_150, '2026-05-10'))).toBeUndefined();
});
