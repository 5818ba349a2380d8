import { expect, it } from 'vitest';
import { atOwnTime } from '#domain/dunning/at-own-time.ts';

/** A Tuesday, 09:41:40 in Brasília. */
const NOW = '2026-05-05T12:41:40.000Z';
const zone = 'America/Sao_Paulo';

it.each([
  ['the next day at its own time of day', '2026-05-06T11:00:00.000Z', '2026-05-06T12:41:40.000Z'],
  ['a later day, too', '2026-05-11T11:00:00.000Z', '2026-05-11T12:41:40.000Z'],
  ['no earlier than it is lawful', '2026-05-06T13:10:00.000Z', '2026-05-06T13:10:00.000Z'],
  ['the same day as soon as it is lawful', '2026-05-05T12:45:00.000Z', '2026-05-05T12:45:00.000Z'],
])('a step that waits is tried on %s', (_, until, expected) => {
  expect(atOwnTime(until, { now: NOW, planned: NOW, zone })).toBe(expected);
});

it('its own time of day is the planned one, however late its machine is', () => {
  const planned = '2026-05-05T12:41:40.000Z';
  const until = '2026-05-06T11:00:00.000Z';
  expect(atOwnTime(until, { now: '2026-05-05T23:30:00.000Z', planned, zone })).toBe(
    '2026-05-06T12:41:40.000Z',
  );
});
