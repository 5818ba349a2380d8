import { expect, it } from 'vitest';
import { takenSteps } from '#domain/debt/taken-steps.ts';
import { aDebt } from '#test/builders/debt.ts';

const SENT = { status: 'sent', at: '2026-05-06T12:30:00Z' } as const;

it('are those of the versions since the due date is in force, not those before it was amended', () => {
  const sends = { '1/notice/email': SENT, '2/reminder/sms': SENT, '3/reminder-2/email': SENT };
  expect(takenSteps(aDebt('open', { version: 3, dueSince: 2, sends }))).toEqual(['reminder', 'reminder-2']);
});

it('are none before the first message', () => {
  expect(takenSteps(aDebt('open'))).toEqual([]);
});
