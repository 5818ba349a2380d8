import { expect, it } from 'vitest';
import { zoneInWords, zoneOf } from '#domain/calendar/time-zone.ts';

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
  { uf: 'SP', words: 'horário de Brasília' },
  { uf: 'CE', words: 'horário de Brasília' },
  { uf: 'TO', words: 'horário de Brasília' },
  { uf: 'AM', words: 'horário do Amazonas' },
  { uf: 'AC', words: 'horário do Acre' },
  { uf: 'RR', words: 'horário de Roraima' },
  { uf: 'RO', words: 'horário de Rondônia' },
  { uf: 'MT', words: 'horário de Mato Grosso' },
  { uf: 'MS', words: 'horário de Mato Grosso do Sul' },
])('the time of $uf is said as $words', ({ uf, words }) => {
  expect(zoneInWords(zoneOf(uf))).toBe(words);
});
