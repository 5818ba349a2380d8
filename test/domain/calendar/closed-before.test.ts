import { expect, it } from 'vitest';
import { closedBefore } from '#domain/calendar/closed-before.ts';

it.each([
  ['a Wednesday', '2026-05-06', []],
  ['a Monday', '2026-05-11', ['2026-05-10', '2026-05-09']],
] as const)('the closed days just before %s', (_what, day, closed) => {
  expect(closedBefore(day)).toEqual(closed);
});

it('counts holidays of the city', () => {
  const local = [{ date: '2026-05-11', name: 'Feriado decretado' }];
  expect(closedBefore('2026-05-12', local)).toEqual(['2026-05-11', '2026-05-10', '2026-05-09']);
});
