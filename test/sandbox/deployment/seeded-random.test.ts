import { expect, it } from 'vitest';
import { seededRandom } from '#sandbox/deployment/seeded-random.ts';

const numbersOf = (seed: number): number[] => {
  const random = seededRandom(seed);
  return Array.from({ length: 1_000 }, random);
};

it('the same seed gives the same numbers, and another gives others', () => {
  expect(numbersOf(1)).toEqual(numbersOf(1));
  expect(numbersOf(1)).not.toEqual(numbersOf(2));
});

it('the numbers are spread from 0 to less than 1', () => {
  const numbers = numbersOf(7);
  expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...numbers)).toBeLessThan(1);
  const tenths = Object.groupBy(numbers, (one) => Math.floor(one * 10));
  expect(Object.values(tenths).every((some = []) => some.length > 50)).toBe(true);
});
