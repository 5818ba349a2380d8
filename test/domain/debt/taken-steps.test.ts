import { expect, it } from 'vitest';
import { takenSteps } from '#domain/debt/taken-steps.ts';
import { aDebt } from '#test/builders/debt.ts';

const sent = (day: string) => ({ status: 'sent', at: `${day}T12:30:00Z` }) as const;

it('are those of the versions since the due date is in force, not those before it was amended', () => {
  const sends = {
    '1/notice/email': sent('2026-05-02'),
    '2/reminder/sms': sent('2026-05-06'),
    '3/reminder-2/email': sent('2026-05-08'),
  };
  expect(takenSteps(aDebt('open', { version: 3, dueSince: 2, sends }))).toEqual({
    reminder: '2026-05-06',
    'reminder-2': '2026-05-08',
  });
});

it('have the day of the last message of each', () => {
  const sends = { '1/reminder/sms': sent('2026-05-07'), '1/reminder/email': sent('2026-05-06') };
  expect(takenSteps(aDebt('open', { sends }))).toEqual({ reminder: '2026-05-07' });
});

it('are none before the first message', () => {
  expect(takenSteps(aDebt('open'))).toEqual({});
});
