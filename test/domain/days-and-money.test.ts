import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  dayOf,
  daysBetween,
  instantOf,
  inUtc,
  isBefore,
  minutesOf,
  weekday,
} from '#domain/calendar/days.ts';
import { zoneOf } from '#domain/calendar/time-zone.ts';
import { basisPoints, formatReais } from '#domain/money/money.ts';
import { days } from './arbitraries.ts';

describe('days', () => {
  it('added and counted are each other, over leap days and years', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -2000, max: 2000 }), (day, count) => {
        expect(daysBetween(day, addDays(day, count))).toBe(count);
      }),
    );
  });

  it.each([
    { instant: '2026-03-10T02:59:59Z', zone: 'America/Sao_Paulo', day: '2026-03-09' },
    { instant: '2026-03-10T03:00:00Z', zone: 'America/Sao_Paulo', day: '2026-03-10' },
    { instant: '2026-03-10T04:59:59Z', zone: 'America/Rio_Branco', day: '2026-03-09' },
    { instant: '2018-11-04T03:30:00Z', zone: 'America/Sao_Paulo', day: '2018-11-04' },
  ])('$instant in $zone is $day', ({ instant, zone, day }) => {
    expect(dayOf(instant, zone)).toBe(day);
  });

  it('an instant of a day and a minute gives them back, in each zone of the country', () => {
    const zones = fc.constantFrom('SP', 'AM', 'AC', 'CE').map(zoneOf);
    fc.assert(
      fc.property(days, fc.nat(24 * 60 - 1), zones, (day, minutes, zone) => {
        const instant = instantOf(day, minutes, zone);
        expect(dayOf(instant, zone)).toBe(day);
        expect(minutesOf(instant, zone)).toBe(minutes);
      }),
    );
  });

  it('weekdays count from Monday', () => {
    expect(['2026-03-09', '2026-03-14', '2026-03-15'].map(weekday)).toEqual([1, 6, 7]);
  });

  it('instants compare across offsets', () => {
    expect(isBefore('2026-03-09T09:00:00-03:00', '2026-03-09T12:00:01Z')).toBe(true);
    expect(isBefore('2026-03-09T09:00:00-03:00', '2026-03-09T12:00:00Z')).toBe(false);
    expect(inUtc('2026-03-09T09:00:00-03:00')).toBe('2026-03-09T12:00:00Z');
  });
});

it.each([
  { uf: 'SP', zone: 'America/Sao_Paulo' },
  { uf: 'AM', zone: 'America/Manaus' },
  { uf: 'AC', zone: 'America/Rio_Branco' },
  { uf: 'MT', zone: 'America/Cuiaba' },
  { uf: undefined, zone: 'America/Sao_Paulo' },
])('$uf is in $zone', ({ uf, zone }) => {
  expect(zoneOf(uf)).toBe(zone);
});

it.each([
  { centavos: 0, text: 'R$ 0,00' },
  { centavos: 5, text: 'R$ 0,05' },
  { centavos: 123_456, text: 'R$ 1.234,56' },
  { centavos: 1_000_000_000_000, text: 'R$ 10.000.000.000,00' },
])('$centavos centavos are $text', ({ centavos, text }) => {
  expect(formatReais(centavos)).toBe(text);
});

it('every percent of two decimals is whole basis points, in spite of binary fractions', () => {
  for (let points = 0; points <= 200; points += 1)
    expect(basisPoints(Number((points / 100).toFixed(2)))).toBe(BigInt(points));
});
