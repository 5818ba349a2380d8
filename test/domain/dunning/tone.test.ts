import { expect, test } from 'vitest';
import { tonesFor } from '#domain/dunning/tone.ts';

test.each([
  ['light', 'good', ['light']],
  ['neutral', 'good', ['light']],
  ['firm', 'good', ['neutral']],
  ['firm', 'recurrent', ['firm']],
  ['neutral', 'new', ['neutral']],
] as const)('a step in the tone %s writes to a %s payer in the tone %s', (tone, profile, expected) => {
  expect(tonesFor({ tone, softenFor: ['good'] }, { profile, brokePromise: false, isFirst: false })).toEqual(
    expected,
  );
});

test('a régua without softenFor uses the tones as written', () => {
  expect(
    tonesFor({ tone: 'firm', softenFor: [] }, { profile: 'good', brokePromise: false, isFirst: false }),
  ).toEqual(['firm']);
});

test.each([
  ['light', ['neutral', 'light']],
  ['neutral', ['firm', 'neutral']],
  ['firm', ['firm', 'firm']],
] as const)('after a broken promise the tones for %s, softened for or not, are: %s', (tone, expected) => {
  expect(
    tonesFor({ tone, softenFor: ['good'] }, { profile: 'good', brokePromise: true, isFirst: false }),
  ).toEqual(expected);
});

test.each([
  ['light', false],
  ['firm', false],
  ['firm', true],
] as const)(
  'the first message about a debt, of a step in the tone %s, is in the lightest that there is',
  (tone, brokePromise) => {
    const debtor = { profile: 'recurrent', brokePromise, isFirst: true };
    expect(tonesFor({ tone, softenFor: [] }, debtor)).toEqual(['light', 'neutral', 'firm']);
  },
);
