import { describe, expect, it } from 'vitest';
import { Sequence } from '#formats/cnab/sequence.ts';

/** What is expected at each number that differs; a blank is a record whose number cannot be read. */
const wrongIn = (first: number, numbers: readonly (number | undefined)[]) => {
  const sequence = new Sequence(first);
  return numbers.map((number) => (number === undefined ? sequence.skip() : sequence.wrong(number)));
};

describe('numbers that increase by one', () => {
  it.each<[string, number, (number | undefined)[], (number | undefined)[]]>([
    ['are right from the first on', 1, [1, 2, 3], [undefined, undefined, undefined]],
    ['may begin with another', 5, [5, 6], [undefined, undefined]],
    ['are wrong at the first that is not the one expected', 1, [2], [1]],
    [
      'are wrong once at a gap, and go on from the number found',
      1,
      [1, 4, 5, 6],
      [undefined, 2, undefined, undefined],
    ],
    [
      'are wrong once at a slip, and go on from the number expected',
      1,
      [1, 9, 3, 4],
      [undefined, 2, undefined, undefined],
    ],
    ['are wrong at each of two slips', 1, [1, 9, 7, 4], [undefined, 2, 3, undefined]],
    ['count a record whose number cannot be read', 1, [1, undefined, 3], [undefined, undefined, undefined]],
    [
      'count it after a gap as well, from the number found',
      1,
      [1, 4, undefined, 6],
      [undefined, 2, undefined, undefined],
    ],
    [
      'count it after a slip as well, from the number expected',
      1,
      [1, 9, undefined, 4],
      [undefined, 2, undefined, undefined],
    ],
    ['go one way only after a fault', 1, [1, 4, 5, 4], [undefined, 2, undefined, 6]],
  ])('%s', (_case, first, numbers, wrong) => {
    expect(wrongIn(first, numbers)).toEqual(wrong);
  });
});
