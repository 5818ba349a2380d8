import { expect, it } from 'vitest';
import { mayBeDue } from '#domain/dunning/may-be-due.ts';

const ZONE = 'America/Sao_Paulo';
const at = ['2026-05-06T12:00:00Z', '2026-05-08T12:00:00Z', '2026-05-20T12:00:00Z'];

it.each<[string, Parameters<typeof mayBeDue>[0], string, boolean]>([
  ['is due on the day of a step', { at }, '2026-05-08', true],
  ['is not due between two steps', { at }, '2026-05-09', false],
  ['is not due before its first step', { at }, '2026-05-05', false],
  ['is not due after its last step', { at }, '2026-05-21', false],
  ['has its days in the zone of the debtor', { at: ['2026-05-09T02:30:00Z'] }, '2026-05-08', true],
  ['is due when a step waited until today', { at, waitsUntil: '2026-05-11T12:00:00Z' }, '2026-05-11', true],
  [
    'is due when a step waited until an earlier day',
    { at, waitsUntil: '2026-05-11T12:00:00Z' },
    '2026-05-13',
    true,
  ],
  ['is due while a step waits', { at, waitsUntil: '2026-05-11T12:00:00Z' }, '2026-05-10', true],
  [
    'is not due for a step that waited, once a later one has come',
    { at, waitsUntil: '2026-05-11T12:00:00Z' },
    '2026-05-21',
    false,
  ],
  [
    'is due for a step that waited on its own day, while no later one has come',
    { at, waitsUntil: '2026-05-08T18:00:00Z' },
    '2026-05-09',
    true,
  ],
  ['may be due on any day if its summary does not say', undefined, '2026-05-09', true],
])('a debt %s', (_case, steps, today, isDue) => {
  expect(mayBeDue(steps, today, ZONE)).toBe(isDue);
});
