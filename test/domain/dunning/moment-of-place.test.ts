import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { momentOfPlace } from '#domain/dunning/moment-of-place.ts';

const DAY = { from: '2026-03-02T11:00:00.000Z', to: '2026-03-02T23:00:00.000Z' };
const hourOf = (at: string): number => (Date.parse(at) - Date.parse(DAY.from)) / 3_600_000;

describe('the moment of a place', () => {
  it('is within the hours, whatever the place', () => {
    const place = fc.record({ place: fc.integer({ min: 1, max: 60 }), of: fc.integer({ min: 1, max: 50 }) });
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 2 }), fc.string(), (places, key) => {
        const at = momentOfPlace(DAY, places, key);
        expect(hourOf(at)).toBeGreaterThanOrEqual(0);
        expect(hourOf(at)).toBeLessThan(12);
      }),
    );
  });

  it('has all places of a day apart, one in each equal part of the hours', () => {
    const hours = Array.from({ length: 12 }, (_, index) =>
      Math.floor(hourOf(momentOfPlace(DAY, [{ place: index + 1, of: 12 }], `NF-${index}`))),
    );
    expect(hours).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });

  it('is the latest that one of its places has', () => {
    const places = [
      { place: 1, of: 200 },
      { place: 7, of: 12 },
    ];
    expect(Math.floor(hourOf(momentOfPlace(DAY, places, 'NF-1')))).toBe(6);
  });

  it('is the beginning without a place', () => {
    expect(momentOfPlace(DAY, [], 'NF-1')).toBe(DAY.from);
  });
});
