import { describe, expect, test } from 'vitest';
import { staleSources } from '#domain/reconciliation/stale-sources.ts';

const NEXT_MORNING = { businessDays: 1, by: '10:00' };
describe('a payment source is stale', () => {
  const bank = { id: '341/111-12345', within: NEXT_MORNING };
  const psp = { id: 'banco-x', within: { businessDays: 1, by: '18:00' } };
  const ask = (lastReports: Record<string, string>, at: string) =>
    staleSources({ sources: [bank, psp], lastReports, at, bankHolidays: [] }).map(({ id }) => id);
  const MONDAY = '2026-03-09T07:00:00-03:00';

  test.each([
    ['none, at a second before the time', { bank: MONDAY, psp: MONDAY }, '2026-03-10T09:59:59-03:00', []],
    ['the bank, at the very time', { bank: MONDAY, psp: MONDAY }, '2026-03-10T10:00:00-03:00', [bank.id]],
    ['both, in the evening', { bank: MONDAY, psp: MONDAY }, '2026-03-10T18:00:00-03:00', [bank.id, psp.id]],
    ['one that never reported', { psp: MONDAY }, '2026-03-09T08:00:00-03:00', [bank.id]],
    [
      'none again, once it reports',
      { bank: '2026-03-10T15:00:00-03:00', psp: MONDAY },
      '2026-03-10T15:00:00-03:00',
      [],
    ],
  ])('%s', (_case, { bank: file, psp: notice }: { bank?: string; psp?: string }, at, stale) => {
    const lastReports = { ...(file ? { [bank.id]: file } : {}), ...(notice ? { [psp.id]: notice } : {}) };
    expect(ask(lastReports, at)).toEqual(stale);
  });

  test('with the instant since when it is stale', () => {
    expect(
      staleSources({
        sources: [bank],
        lastReports: { [bank.id]: MONDAY },
        at: '2026-03-11T09:00:00-03:00',
        bankHolidays: [],
      }),
    ).toEqual([{ ...bank, reportedUntil: MONDAY, expectedBy: '2026-03-10T13:00:00.000Z' }]);
  });

  test('for a creditor without sources they never are', () => {
    expect(staleSources({ sources: [], lastReports: {}, at: MONDAY, bankHolidays: [] })).toEqual([]);
  });
});
