import { expect, it } from 'vitest';
import { dueDateToShow } from '#domain/debt/shown-due-date.ts';
import { dueDateInWords } from '#domain/messages/due-date-in-words.ts';

it.each([
  ['a business day alone', '2026-11-19', '19/11/2026'],
  ['a national holiday before a weekend', '2026-11-20', '20/11/2026 (feriado: em dia até 23/11/2026)'],
  ['a Saturday', '2026-11-21', '21/11/2026 (sábado: em dia até 23/11/2026)'],
  ['a Sunday', '2026-11-22', '22/11/2026 (domingo: em dia até 23/11/2026)'],
  ['a holiday of the city', '2026-03-19', '19/03/2026 (feriado: em dia até 20/03/2026)'],
  ['the last weekday of the year', '2026-12-31', '31/12/2026 (bancos fechados: em dia até 04/01/2027)'],
])('names %s as debtors read it', (_what, day, words) => {
  expect(dueDateInWords(dueDateToShow(day, [{ date: '2026-03-19', name: 'São José' }]))).toBe(words);
});

it('gives no reason where none is known', () => {
  expect(dueDateInWords({ day: '2026-03-19', onTimeUntil: '2026-03-20' })).toBe(
    '19/03/2026 (em dia até 20/03/2026)',
  );
});
