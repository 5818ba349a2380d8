import { describe, expect, it } from 'vitest';
import { loadListingNotices } from '#config-loader/load-listing-notices.ts';
import type { ListingObstacle } from '#domain/compliance/listing-obstacles.ts';
import { OBSTACLES } from '#domain/compliance/listing-obstacles.ts';
import { type ListingQuestion, mayList, noticeOf } from '#domain/compliance/may-list.ts';
import { ListingNotices } from '#schemas/config/listing-notices.ts';

const notices = loadListingNotices('config');
/** Due on Monday 4 May 2026; the notice came on Monday 8 June. */
const QUESTION: ListingQuestion = {
  notices,
  uf: 'MS',
  rolledDueDate: '2026-05-04',
  deliveredOn: '2026-06-08',
  on: '2026-06-19',
  obstacles: [],
  holidays: [],
};

describe('a debt', () => {
  it.each([
    { uf: 'MS', from: '2026-06-19' },
    { uf: 'MT', from: '2026-06-14' },
    // 30 days late are over on 4 June; the five days of the notice on 13 June.
    { uf: 'PR', from: '2026-06-14' },
    { uf: 'SP', from: '2026-06-29' },
    { uf: 'RJ', from: '2026-06-29' },
    { uf: 'AM', from: '2026-06-29' },
    { uf: undefined, from: '2026-06-29' },
  ] as const)('of $uf may be listed from $from on, and not on the day before', ({ uf, from }) => {
    expect(mayList({ ...QUESTION, uf, on: from })).toMatchObject({
      allowed: true,
      from,
      until: '2031-05-03',
    });
    const before = new Date(Date.parse(from) - 86_400_000).toISOString().slice(0, 10);
    expect(mayList({ ...QUESTION, uf, on: before })).toMatchObject({
      allowed: false,
      rule: 'notice-days',
      from,
      tableVersion: notices.version,
    });
  });

  it('of PR waits for its thirtieth day late, however early the notice came', () => {
    const early = { ...QUESTION, uf: 'PR', deliveredOn: '2026-05-11' } as const;
    expect(mayList({ ...early, on: '2026-06-03' })).toMatchObject({
      rule: 'not-late-enough',
      from: '2026-06-04',
    });
    expect(mayList({ ...early, on: '2026-06-04' })).toMatchObject({ allowed: true });
  });

  it('is not listed while nothing proves that the notice was delivered, however long ago it was sent', () => {
    expect(mayList({ ...QUESTION, deliveredOn: undefined, on: '2027-06-08' })).toMatchObject({
      allowed: false,
      rule: 'notice-not-delivered',
      citation: expect.stringContaining('Tema 1.315'),
    });
  });

  it('whose notice came on a Saturday counts its days from Monday', () => {
    expect(mayList({ ...QUESTION, deliveredOn: '2026-06-06', on: '2026-06-18' })).toMatchObject({
      from: '2026-06-19',
    });
  });

  it('is listed up to the day before its due date is five years past, and never again', () => {
    expect(mayList({ ...QUESTION, on: '2031-05-03' })).toMatchObject({ allowed: true });
    expect(mayList({ ...QUESTION, on: '2031-05-04' })).toMatchObject({ allowed: false, rule: 'too-old' });
    expect(mayList({ ...QUESTION, deliveredOn: '2031-04-28', on: '2031-05-02' })).toMatchObject({
      allowed: false,
      rule: 'too-old',
    });
  });

  it.each(OBSTACLES as readonly ListingObstacle[])(
    'that is kept back (%s) is not listed on any day',
    (obstacle) => {
      expect(mayList({ ...QUESTION, obstacles: [obstacle] })).toMatchObject({
        allowed: false,
        rule: obstacle,
      });
    },
  );
});

describe('the table of notices', () => {
  it('gives a state that is not known the strictest figures of all', () => {
    expect(noticeOf({ notices, uf: undefined })).toMatchObject({ daysAfterDelivery: 20, daysLate: 30 });
  });

  const row = { law: 'state', daysAfterDelivery: 5, daysLate: 0, citation: 'a law' };
  const source = { url: 'https://example.org', checkedOn: '2026-11-29' };
  it.each([
    { case: 'a state law that was read in one place alone', uf: { ...row, sources: [source] } },
    { case: 'fewer days than ours by one source', uf: { ...row, law: 'one-source', sources: [source] } },
    { case: 'fewer days than ours without a law', uf: { ...row, law: 'none' } },
  ])('refuses $case', ({ uf }) => {
    const table = { ...structuredClone(notices), byUf: { RJ: uf } };
    expect(ListingNotices.safeParse(table).success).toBe(false);
    expect(
      ListingNotices.safeParse({ ...table, byUf: { RJ: { ...row, sources: [source, source] } } }).success,
    ).toBe(true);
  });
});
