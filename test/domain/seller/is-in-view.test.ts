import { expect, test } from 'vitest';
import { isInView } from '#domain/seller/is-in-view.ts';

const debt = { status: 'open' as const, issuedOn: '2026-01-05' };
const TODAY = '2026-06-30';

test.each<[string, Partial<Parameters<typeof isInView>[0]>, boolean]>([
  ['owed, however old it is', {}, true],
  ['handed over to a person', { status: 'handedOver' }, true],
  ['paid 90 days ago', { status: 'settled', closedAt: '2026-04-01T12:00:00Z' }, true],
  ['paid 91 days ago', { status: 'settled', closedAt: '2026-03-31T12:00:00Z' }, false],
  ['cancelled yesterday', { status: 'cancelled', closedAt: '2026-06-29T12:00:00Z' }, true],
  [
    'paid in the last minutes of a day in Brasília, the next day in UTC',
    { status: 'settled', closedAt: '2026-04-01T02:59:00Z' },
    false,
  ],
  [
    'whose record has the day of the payment only',
    { status: 'settled', settled: { on: '2026-04-01', daysLate: 3 } },
    true,
  ],
  ['whose record has no day of its end', { status: 'cancelled' }, false],
])('a debt %s', (_case, given, shown) => {
  expect(isInView({ ...debt, ...given }, TODAY)).toBe(shown);
});
