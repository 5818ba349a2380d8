import { expect, it } from 'vitest';
import { isHarsher, type Pressing } from '#domain/dunning/is-harsher.ts';
import type { Tone } from '#schemas/primitives.ts';

const regua = (reminders: readonly (readonly [number, Tone])[], handOver = 22): Pressing => ({
  steps: reminders.map(([offset, tone]) => ({ offset, tone })),
  handOver: { offset: handOver },
});

const USUAL = regua([
  [-3, 'light'],
  [1, 'light'],
  [3, 'neutral'],
  [15, 'firm'],
]);

it.each<[string, Pressing, boolean]>([
  ['the same', USUAL, false],
  [
    'one without its last reminder',
    regua([
      [1, 'light'],
      [3, 'neutral'],
    ]),
    false,
  ],
  [
    'one with a firm notice before the due date',
    regua([
      [-1, 'firm'],
      [1, 'light'],
      [3, 'neutral'],
      [15, 'firm'],
    ]),
    false,
  ],
  [
    'one that is softer and slower',
    regua(
      [
        [3, 'light'],
        [10, 'light'],
        [20, 'neutral'],
      ],
      30,
    ),
    false,
  ],
  ['one that hands over earlier', { ...USUAL, handOver: { offset: 21 } }, true],
  [
    'one that begins firmer',
    regua([
      [1, 'neutral'],
      [3, 'neutral'],
      [15, 'firm'],
    ]),
    true,
  ],
  ['one that begins firmer, though later', regua([[16, 'firm']]), true],
  [
    'one that is as firm sooner',
    regua([
      [1, 'light'],
      [2, 'neutral'],
      [15, 'firm'],
    ]),
    true,
  ],
  [
    'one that goes on after its last reminder, no firmer',
    regua([
      [1, 'light'],
      [3, 'neutral'],
      [15, 'firm'],
      [18, 'firm'],
    ]),
    false,
  ],
])('%s is harsher: %s', (_what, one, expected) => {
  expect(isHarsher(one, USUAL)).toBe(expected);
});

it('a light reminder that comes earlier is not harsher', () => {
  const early = regua([
    [1, 'light'],
    [5, 'neutral'],
  ]);
  expect(
    isHarsher(
      early,
      regua([
        [3, 'light'],
        [5, 'neutral'],
      ]),
    ),
  ).toBe(false);
});

it('five business days are a week', () => {
  const inBusinessDays: Pressing = { ...regua([[5, 'neutral']], 10), days: 'business' };
  expect(isHarsher(inBusinessDays, regua([[7, 'neutral']], 14))).toBe(false);
  expect(isHarsher(inBusinessDays, regua([[8, 'neutral']], 14))).toBe(true);
  expect(isHarsher(inBusinessDays, regua([[7, 'neutral']], 15))).toBe(true);
});
