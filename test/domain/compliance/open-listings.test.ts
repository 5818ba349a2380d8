import { describe, expect, it } from 'vitest';
import { openListings } from '#domain/compliance/open-listings.ts';

const MONDAY = '2026-05-04T12:00:00Z';
const TUESDAY = '2026-05-05T12:00:00Z';

describe('the open listings of a debt', () => {
  it.each([
    ['are none if it was never listed', undefined, []],
    ['have the bureau that listed it', { spc: { listedAt: MONDAY } }, ['spc']],
    ['do not have a bureau that cleared it since', { spc: { listedAt: MONDAY, clearedAt: TUESDAY } }, []],
    [
      'do not have a bureau that listed and cleared it at the same instant',
      { spc: { listedAt: MONDAY, clearedAt: MONDAY } },
      [],
    ],
    ['have a bureau that listed it again', { spc: { listedAt: TUESDAY, clearedAt: MONDAY } }, ['spc']],
    ['do not have a bureau that only reported to have cleared it', { spc: { clearedAt: MONDAY } }, []],
    [
      'have those of the bureaus that did not clear it',
      { spc: { listedAt: MONDAY, clearedAt: TUESDAY }, serasa: { listedAt: MONDAY } },
      ['serasa'],
    ],
    [
      'are in the order of their bureaus, not of their records',
      { spc: { listedAt: MONDAY }, boavista: { listedAt: TUESDAY }, serasa: { listedAt: TUESDAY } },
      ['boavista', 'serasa', 'spc'],
    ],
  ])('%s', (_name, listings, expected) => {
    expect(openListings(listings).map(({ bureau }) => bureau)).toEqual(expected);
  });

  it('have the instant of the listing', () => {
    expect(openListings({ spc: { listedAt: TUESDAY, clearedAt: MONDAY } })).toEqual([
      { bureau: 'spc', listedAt: TUESDAY },
    ]);
  });
});
