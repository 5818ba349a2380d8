import { describe, expect, it } from 'vitest';
import { curveFor } from '#cli/forecast/payments/model.ts';
import { readRates } from '#cli/forecast/payments/rates-file.ts';
import { leftAfter } from '#domain/statistics/kaplan-meier.ts';
import { fileOf } from '#test/builders/command.ts';

describe('a file of rates', () => {
  it('says, for the first band that fits, what share is paid by each day, in even steps between two days', () => {
    const model = readRates(
      fileOf('rates.yaml', [
        'bands:',
        '  - { profile: good, paid: { 0: 0.9 } }',
        '  - { below: 10000, paid: { -2: 0.1, 2: 0.5 } }',
      ]),
    );
    const small = curveFor(model, { profile: 'new', amount: 9_999 }) ?? [];
    const unpaid = [-3, -2, -1, 0, 1, 2, 50].map((day) => leftAfter(small, day));
    for (const [index, share] of [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.5].entries())
      expect(unpaid[index]).toBeCloseTo(share, 9);
    expect(leftAfter(curveFor(model, { profile: 'good', amount: 9_999 }) ?? [], 0)).toBeCloseTo(0.1, 9);
    expect(curveFor(model, { profile: 'new', amount: 10_000 })).toBeUndefined();
  });

  it('may be JSON', () => {
    const file = fileOf('rates.json', [{ bands: [{ paid: { 0: 1 } }] }]);
    expect(readRates(file)).toEqual([{ curve: [{ day: 0, left: 0 }] }]);
  });

  it.each([
    { lines: ['bands: []'], says: 'bands' },
    { lines: ['bands:', '  - { paid: {} }'], says: ':2' },
    { lines: ['bands:', '  - { paid: { 0: 1.2 } }'], says: ':2' },
    { lines: ['bands:', '  - { paid: { 0: 0.5, 3: 0.4 } }'], says: 'must not be less' },
    { lines: ['bands:', '  - { from: 5, below: 5, paid: { 0: 1 } }'], says: 'below' },
    { lines: ['bands:', '  - { profiles: good, paid: { 0: 1 } }'], says: 'profiles' },
    { lines: ['bands:', '  - { paid: { soon: 1 } }'], says: ':2' },
    { lines: ['bands: ['], says: 'YAML' },
  ])('is refused with its line: $lines', ({ lines, says }) => {
    expect(() => readRates(fileOf('rates.yaml', lines))).toThrow(says);
  });
});
