import { describe, expect, it } from 'vitest';
import { type KnownPage, NO_FIGURES, placeOf, startsOf, withPage } from '#web/portfolio/page-chain.ts';

const page = (cursor: string | undefined, count: number, next: string | undefined): KnownPage => ({
  cursor,
  count,
  figures: { ...NO_FIGURES, count },
  next,
});
const PAGES = [page(undefined, 100, 'b'), page('b', 40, 'c'), page('c', 100, undefined)];

describe('a chain of pages', () => {
  it('finds each row on its page', () => {
    const { starts, count } = startsOf(PAGES);
    expect(count).toBe(240);
    expect([0, 99, 100, 139, 140, 239].map((index) => placeOf(starts, index))).toEqual([
      { page: 0, row: 0 },
      { page: 0, row: 99 },
      { page: 1, row: 0 },
      { page: 1, row: 39 },
      { page: 2, row: 0 },
      { page: 2, row: 99 },
    ]);
    expect(placeOf([], 0)).toBeUndefined();
  });

  it('stays as it is when a page is read again and is the same', () => {
    expect(withPage(PAGES, 1, page('b', 40, 'c'))).toBe(PAGES);
  });

  it('keeps the pages after one that only has other rows, and reads them anew when it ends elsewhere', () => {
    expect(withPage(PAGES, 1, page('b', 39, 'c'))).toHaveLength(3);
    expect(withPage(PAGES, 1, page('b', 40, 'x'))).toEqual([PAGES[0], page('b', 40, 'x')]);
  });
});
