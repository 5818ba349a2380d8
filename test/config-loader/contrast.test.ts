import { expect, it } from 'vitest';
import { contrast } from '#config-loader/contrast.ts';

// The first two are of WCAG itself; #767676 is the lightest grey that passes on white, #777777 the first that does not.
it.each([
  { one: '#000000', other: '#ffffff', is: 21 },
  { one: '#ffffff', other: '#ffffff', is: 1 },
  { one: '#767676', other: '#ffffff', is: 4.54 },
  { one: '#777777', other: '#ffffff', is: 4.48 },
  { one: '#ffffff', other: '#0f766e', is: 5.47 },
])('$one on $other is $is', ({ one, other, is }) => {
  expect(contrast(one, other)).toBeCloseTo(is, 2);
  expect(contrast(other, one)).toBe(contrast(one, other));
});
