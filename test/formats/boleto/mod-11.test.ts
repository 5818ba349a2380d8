import { describe, expect, it } from 'vitest';
import { mod11 } from '#formats/boleto/mod-11.ts';

describe('mod 11', () => {
  it.each([
    { case: 'weights 2 to 9 from the right, and again', digits: '123456789', weights: undefined, found: 7 },
    { case: 'no remainder', digits: '0000', weights: undefined, found: 11 },
    { case: 'a remainder of 1', digits: '6', weights: undefined, found: 10 },
    { case: 'a remainder of 10', digits: '5', weights: undefined, found: 1 },
    { case: 'weights given', digits: '21', weights: [1, 3], found: 4 },
  ])('$case: $digits gives $found', ({ digits: value, weights, found }) => {
    expect(mod11(value, weights)).toBe(found);
  });
});
