import { expect, it } from 'vitest';
import { lastStepDay, takenSteps } from '#domain/debt/taken-steps.ts';
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

it('count if no channel could send them, but not under an earlier due date', () => {
  const silentSteps = {
    '1/reissue': '2026-05-20T12:30:00Z',
    '2/reminder': '2026-05-11T12:30:00Z',
  } as const;
  const sends = { '2/reminder-2/sms': sent('2026-05-13') };
  expect(takenSteps(aDebt('open', { version: 3, dueSince: 2, silentSteps, sends }))).toEqual({
    reminder: '2026-05-11',
    'reminder-2': '2026-05-13',
  });
});

it.each([
  ['of a message', '2026-05-13', '2026-05-11T12:30:00Z', '2026-05-13'],
  ['of a step that sent none', '2026-05-09', '2026-05-11T12:30:00Z', '2026-05-11'],
  ['where the debtor is, late in the evening', '2026-05-09', '2026-05-12T02:30:00Z', '2026-05-11'],
] as const)('the day of the last one is that %s', (_, message, silent, day) => {
  const debt = aDebt('open', {
    lastMessage: { day: message, stepKey: '2/reminder' },
    silentSteps: { '2/reminder-2': silent },
  });
  expect(lastStepDay(debt)).toBe(day);
});

it('the last one has no day before the first', () => {
  expect(lastStepDay(aDebt('open'))).toBeUndefined();
});
