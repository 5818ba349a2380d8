import fc from 'fast-check';
import { expect, it } from 'vitest';
import { spread } from '#domain/dunning/spread.ts';

it('is a whole number from 0 to the width, the same for the same key', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(240), (key, width) => {
      const minutes = spread(key, width);
      expect(Number.isInteger(minutes) && minutes >= 0 && minutes <= width).toBe(true);
      expect(spread(key, width)).toBe(minutes);
    }),
  );
});

it.each([
  { key: '', hash: 0x811c9dc5 },
  { key: 'a', hash: 0xe40c292c },
  { key: 'foobar', hash: 0xbf9cf968 },
])(
  'is FNV-1a: "$key" (test vectors of the reference code, isthe.com/chongo/tech/comp/fnv)',
  ({ key, hash }) => {
    expect(spread(key, 2 ** 32 - 1)).toBe(hash);
  },
);

it('spreads many debts evenly: every minute of half an hour gets its share', () => {
  const counts = new Array<number>(31).fill(0);
  for (let index = 0; index < 31_000; index += 1) {
    const minute = spread(`bebidas-nordeste_BN-2026-${index}/reminder-1-after`, 30);
    counts[minute] = (counts[minute] ?? 0) + 1;
  }
  expect(Math.min(...counts)).toBeGreaterThan(850);
  expect(Math.max(...counts)).toBeLessThan(1150);
});
