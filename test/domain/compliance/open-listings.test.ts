import { expect, it } from 'vitest';
import { openListings } from '#domain/compliance/open-listings.ts';

const MONDAY = '2026-05-04T12:00:00Z';
const TUESDAY = '2026-05-05T12:00:00Z';

it.each([
  ['never listed', undefined, []],
  ['listed', { spc: { listedAt: MONDAY } }, ['spc']],
  ['listed and cleared', { spc: { listedAt: MONDAY, clearedAt: TUESDAY } }, []],
  ['cleared at the same instant', { spc: { listedAt: MONDAY, clearedAt: MONDAY } }, []],
  ['listed again', { spc: { listedAt: TUESDAY, clearedAt: MONDAY } }, ['spc']],
  ['cleared of what was never told', { spc: { clearedAt: MONDAY } }, []],
  [
    'in two registers, cleared from one',
    { spc: { listedAt: MONDAY, clearedAt: TUESDAY }, serasa: { listedAt: MONDAY } },
    ['serasa'],
  ],
])('%s', (_name, listings, expected) => {
  expect(openListings(listings).map(({ bureau }) => bureau)).toEqual(expected);
});
