import { expect, it } from 'vitest';
import type { Moment } from '#schemas/sandbox/future.ts';
import { rulerOf } from '#web/fork/ruler-of.ts';

const AT = '2026-03-05T15:00:00.000Z';
const message = (at: string, step: string): Moment => ({
  ...{ kind: 'message', at, step, channel: 'email', owed: 100, cost: 0, text: '' },
});
const turn = (at: string, of: 'DebtSettled.v1' | 'DebtReopened.v1'): Moment => ({
  kind: 'turn',
  at,
  turn: of,
});
const MOMENTS: readonly Moment[] = [
  message('2026-03-07T12:00:00.000Z', 'reminder-1-after'),
  {
    ...{ kind: 'gate', at: '2026-03-08T12:00:00.000Z', decision: 'postponed', step: 'reminder-3-after' },
    ...{ channel: 'email', rule: 'contact-hours', citation: '' },
  },
  { kind: 'payment', at: '2026-03-09T01:30:00.000Z', paymentId: 'p', amount: 100, balance: 0 },
  turn('2026-03-09T01:30:00.000Z', 'DebtSettled.v1'),
];
const STEP_NAMES = { 'reminder-1-after': { 'pt-BR': 'Lembrete D+1', en: 'Reminder D+1' } };
const ruler = (moments: readonly Moment[]) =>
  rulerOf(moments, { dueDate: '2026-03-06', regua: 'padrao', at: AT }, STEP_NAMES);

it('a future is a ruler: messages and what was held are marks, payments are squares, in days of Brasília', () => {
  expect(ruler(MOMENTS)).toEqual({
    ...{ today: '2026-03-05', dueDate: '2026-03-06', regua: 'padrao' },
    marks: [
      { step: 'reminder-1-after', name: STEP_NAMES['reminder-1-after'], day: '2026-03-07', state: 'sent' },
      { step: 'reminder-3-after', day: '2026-03-08', state: 'held' },
    ],
    instalments: [{ day: '2026-03-08', amount: 100, isPaid: true }],
    end: { day: '2026-03-08', how: 'settled' },
  });
});

it('a debt that was opened again is not over', () => {
  const reopened = turn('2026-03-10T12:00:00.000Z', 'DebtReopened.v1');
  expect(ruler([...MOMENTS, reopened]).end).toBeUndefined();
});

it('a step that was held and sent on the same day is one mark: it was sent', () => {
  const sent = message('2026-03-08T13:00:00.000Z', 'reminder-3-after');
  expect(ruler([...MOMENTS.slice(0, 2), sent]).marks.map(({ step, state }) => [step, state])).toEqual([
    ['reminder-1-after', 'sent'],
    ['reminder-3-after', 'sent'],
  ]);
});
