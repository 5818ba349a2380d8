import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { happenedBy, kaplanMeier, leftAfter, medianOf } from '#domain/statistics/kaplan-meier.ts';

const spell = (leftAt: number, happened: boolean, enteredAt = -100) => ({ enteredAt, leftAt, happened });

describe('Kaplan and Meier', () => {
  it('counts who is not watched any longer up to that day', () => {
    // Ten are watched: two pay on day 1, one is lost on day 2, three pay on day 3, four are lost on day 4.
    const spells = [
      ...Array.from({ length: 2 }, () => spell(1, true)),
      spell(2, false),
      ...Array.from({ length: 3 }, () => spell(3, true)),
      ...Array.from({ length: 4 }, () => spell(4, false)),
    ];
    const curve = kaplanMeier(spells);
    expect(curve.map(({ day, atRisk, happened }) => [day, atRisk, happened])).toEqual([
      [1, 10, 2],
      [3, 7, 3],
    ]);
    expect(leftAfter(curve, 0)).toBe(1);
    expect(leftAfter(curve, 2)).toBeCloseTo(0.8);
    expect(leftAfter(curve, 9)).toBeCloseTo(0.8 * (4 / 7));
    expect(medianOf(curve)).toBe(3);
  });

  it('counts who came late from then on alone', () => {
    const curve = kaplanMeier([spell(1, true), spell(5, true), spell(5, false, 2), spell(5, false, 2)]);
    expect(curve.map(({ day, atRisk }) => [day, atRisk])).toEqual([
      [1, 2],
      [5, 3],
    ]);
  });

  it('gives the interval of the log of the log', () => {
    // Greenwood at day 1: 2 / (10 * 8); S = 0.8, so θ = 1.95996 * sqrt(0.025) / ln 0.8.
    const curve = kaplanMeier([...Array(2).fill(spell(1, true)), ...Array(8).fill(spell(9, false))]);
    const theta = (1.959963984540054 * Math.sqrt(0.025)) / Math.log(0.8);
    const { share, low, high } = happenedBy(curve, 1);
    expect(share).toBeCloseTo(0.2);
    expect(low).toBeCloseTo(1 - 0.8 ** Math.exp(theta), 10);
    expect(high).toBeCloseTo(1 - 0.8 ** Math.exp(-theta), 10);
    expect(low).toBeLessThan(share);
    expect(high).toBeGreaterThan(share);
  });

  it('is the plain share while everybody is watched to the end, falls, and is within its interval', () => {
    const days = fc.array(fc.option(fc.integer({ min: 0, max: 20 })), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(days, (paidOn) => {
        const curve = kaplanMeier(paidOn.map((day) => spell(day ?? 21, day !== null)));
        for (let day = -1; day <= 21; day += 1) {
          const paid = paidOn.filter((on) => on !== null && on <= day).length;
          expect(leftAfter(curve, day)).toBeCloseTo(1 - paid / paidOn.length, 9);
          const { share, low, high } = happenedBy(curve, day);
          expect(low).toBeLessThanOrEqual(share + 1e-9);
          expect(high).toBeGreaterThanOrEqual(share - 1e-9);
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
