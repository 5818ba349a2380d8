import { expect, it } from 'vitest';
import { stepsOf } from '#cli/forecast/axis-steps.ts';

it.each([
  { most: 0, unit: 1, steps: [0, 1] },
  { most: 1, unit: 1, steps: [0, 1] },
  { most: 3, unit: 1, steps: [0, 1, 2, 3] },
  { most: 11, unit: 1, steps: [0, 5, 10, 15] },
  { most: 80, unit: 1, steps: [0, 20, 40, 60, 80] },
  { most: 81, unit: 1, steps: [0, 50, 100] },
  { most: 1_929_700, unit: 100, steps: [0, 500_000, 1_000_000, 1_500_000, 2_000_000] },
  { most: 37, unit: 100, steps: [0, 100] },
])('an axis up to $most by steps of $unit has $steps', ({ most, unit, steps }) => {
  expect(stepsOf(most, unit)).toEqual(steps);
});
