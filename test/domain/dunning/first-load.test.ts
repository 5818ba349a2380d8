import { describe, expect, it } from 'vitest';
import { firstLoadRegua, prescribesSoon } from '#domain/dunning/first-load.ts';

const RULE = { daysLate: 30, regua: 'reencontro' };

describe('the régua that meets an old debt', () => {
  it.each([
    { case: 'takes a debt from the first day on', daysLate: 30, takes: true },
    { case: 'takes one of years', daysLate: 1_700, takes: true },
    { case: 'leaves one of a day less', daysLate: 29, takes: false },
    { case: 'leaves one that is not late', daysLate: 0, takes: false },
    { case: 'keeps one that is on it', daysLate: 405, onRegua: 'reencontro', takes: true },
    { case: 'never takes one from another régua', daysLate: 405, onRegua: 'padrao', takes: false },
    {
      case: 'lets one go that an amendment made due again',
      daysLate: 0,
      onRegua: 'reencontro',
      takes: false,
    },
  ])('$case', ({ takes, ...given }) => {
    expect(firstLoadRegua(RULE, given)).toBe(takes ? 'reencontro' : undefined);
  });
});

describe('a debt that is prescribed soon', () => {
  const within = { withinDays: 60, years: 5 };

  it.each([
    { case: 'five years and sixty days before', today: '2026-01-05', soon: false },
    { case: 'sixty days before', today: '2026-01-06', soon: true },
    { case: 'the day before', today: '2026-03-06', soon: true },
    { case: 'when it is over', today: '2026-03-07', soon: false },
  ])('$case: $soon', ({ today, soon }) => {
    expect(prescribesSoon('2021-03-07', { today, ...within })).toBe(soon);
  });
});
