import { describe, expect, it } from 'vitest';
import { followCalendar } from '#domain/debt/follow-calendar.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { aDebt, aPromise } from '#test/builders/debt.ts';

/** A Tuesday and the Wednesday after it. */
const HOLIDAYS = [{ date: '2026-05-05', name: 'Feriado decretado' }];
const QUOTE = {
  id: '1/notice/email',
  by: 'message',
  amount: 100_000,
  received: 0,
  entries: 0,
  of: { amount: 100_000, dueDate: '2026-05-05' },
  issuedAt: '2026-05-01T12:00:00Z',
  issuedOn: '2026-05-01',
  goodThrough: '2026-05-05',
  zone: 'America/Fortaleza',
} as const;
const due = { dueDate: '2026-05-05', rolledDueDate: '2026-05-05', quotes: [QUOTE] };

describe('the calendar in force', () => {
  it.each(['open', 'promised', 'caseOpen', 'onPaymentPlan', 'handedOver', 'prescribed'] as const)(
    'moves the due date and the last day of a quote of a debt that is %s',
    (status) => {
      expect(followCalendar(aDebt(status, due), HOLIDAYS)).toMatchObject({
        dueDate: '2026-05-05',
        rolledDueDate: '2026-05-06',
        quotes: [{ goodThrough: '2026-05-06' }],
      });
    },
  );

  it('moves the last day of the promise that holds', () => {
    const promise = aPromise({ until: '2026-05-05' });
    const followed = followCalendar(aDebt('promised', { promises: [promise] }), HOLIDAYS) as Debt;
    expect(followed.promises.at(-1)?.until).toBe('2026-05-06');
  });

  it('shortens nothing when a holiday is taken back', () => {
    const stated = { ...due, rolledDueDate: '2026-05-06', quotes: [{ ...QUOTE, goodThrough: '2026-05-06' }] };
    expect(followCalendar(aDebt('open', stated), [])).toMatchObject(stated);
  });

  it.each(['settled', 'cancelled'] as const)('leaves a debt that is %s as it was closed', (status) => {
    expect(followCalendar(aDebt(status, due), HOLIDAYS)).toMatchObject(due);
  });
});
