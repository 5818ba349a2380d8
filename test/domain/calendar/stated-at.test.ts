import { expect, it } from 'vitest';
import { statedAt } from '#domain/calendar/stated-at.ts';

const NOW = '2026-05-08T15:00:00.000Z';

it.each([
  { what: 'the past', stated: '2026-05-08T11:59:59-03:00', at: '2026-05-08T14:59:59.000Z' },
  { what: 'now', stated: '2026-05-08T12:00:00-03:00', at: NOW },
  { what: 'the future', stated: '2036-05-08T12:00:00-03:00', at: NOW },
])('a time in $what counts as $at', ({ stated, at }) => {
  expect(statedAt(stated, NOW)).toBe(at);
});
