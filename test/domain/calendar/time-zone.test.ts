import { expect, it } from 'vitest';
import { zoneOf } from '#domain/calendar/time-zone.ts';

it.each([
  { uf: 'SP', zone: 'America/Sao_Paulo' },
  { uf: 'AM', zone: 'America/Manaus' },
  { uf: 'AC', zone: 'America/Rio_Branco' },
  { uf: 'MT', zone: 'America/Cuiaba' },
  { uf: undefined, zone: 'America/Sao_Paulo' },
])('$uf is in $zone', ({ uf, zone }) => {
  expect(zoneOf(uf)).toBe(zone);
});
