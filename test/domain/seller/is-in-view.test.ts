import { expect, test } from 'vitest';
import { isInView } from '#domain/seller/is-in-view.ts';

const debt = { status: 'open' as const, issuedOn: '2026-01-05' };
const TODAY = '2026-06-30';

test.each<[string, Partial<Parameters<typeof isInView>[0]>, boolean]>([
  ['a debt is shown while it is owed, however old it is', {}, true],
  ['a debt is shown when it was handed over to a person', { status: 'handedOver' }, true],
  [
    'a debt is shown 90 days after it was paid',
    { status: 'settled', closedAt: '2026-04-01T12:00:00Z' },
    true,
  ],
  [
    'a debt is not shown 91 days after it was paid',
    { status: 'settled', closedAt: '2026-03-31T12:00:00Z' },
    false,
  ],
  [
    'a debt is shown on the day after it was cancelled',
    { status: 'cancelled', closedAt: '2026-06-29T12:00:00Z' },
    true,
  ],
  [
    'the day of the payment is the one in Brasília, not the one in UTC',
    { status: 'settled', closedAt: '2026-04-01T02:59:00Z' },
    false,
  ],
  [
    'a record without the instant of its end counts from the day of the payment',
    { status: 'settled', settled: { on: '2026-04-01', daysLate: 3 } },
    true,
  ],
  ['a record without any day of its end counts from the day of issue', { status: 'cancelled' }, false],
])('%s', (_case, given, shown) => {
  expect(isInView({ ...debt, ...given }, TODAY)).toBe(shown);
});
