import { expect, it } from 'vitest';
import { restedUntil } from '#domain/debt/rested-until.ts';
import { aCase } from '#test/builders/debt.ts';

const answered = (at: string, kind: 'hardship' | 'not-mine' = 'hardship') => ({
  cases: [aCase({ kind, resolved: { at, outcome: 'upheld' } })],
});
const NONE = { cases: [] };
const OPEN = { cases: [aCase()] };

it('an instalment was at rest until the last answer to a case of its debt, of its own, or to a hardship of another', () => {
  const [first, second, third] = ['2026-05-01T12:00:00Z', '2026-06-01T12:00:00Z', '2026-07-01T12:00:00Z'];
  expect(restedUntil(answered(first), answered(second), [])).toBe(second);
  expect(restedUntil(answered(second), answered(first), [])).toBe(second);
  expect(restedUntil(answered(second), NONE, [answered(third)])).toBe(third);
  expect(restedUntil(answered(second), NONE, [answered(third, 'not-mine')])).toBe(second);
});

it('without an answered case it never rested', () => {
  expect(restedUntil(NONE, OPEN, [OPEN])).toBeUndefined();
});
