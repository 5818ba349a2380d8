import { expect, test } from 'vitest';
import { toneFor } from '../../domain/tone.ts';

test.each([
  ['light', 'good', 'light'],
  ['neutral', 'good', 'light'],
  ['firm', 'good', 'neutral'],
  ['firm', 'recurrent', 'firm'],
  ['neutral', 'new', 'neutral'],
] as const)('a rung in the tone %s speaks to a %s payer in the tone %s', (tone, profile, expected) => {
  expect(toneFor({ tone, softenFor: ['good'] }, profile)).toBe(expected);
});

test('a régua that softens for nobody speaks as it is written', () => {
  expect(toneFor({ tone: 'firm', softenFor: [] }, 'good')).toBe('firm');
});
