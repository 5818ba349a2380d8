import { describe, expect, it } from 'vitest';
import { busiestSecond, countOf, SecondCounts } from '#cli/forecast/by-second.ts';

const NOON = Date.parse('2026-03-02T12:00:00Z');

describe('counts by the second', () => {
  it('add up over parts, in the hour that they are in', () => {
    const [one, other] = [new SecondCounts(), new SecondCounts()];
    one.add(NOON + 999, 2);
    one.add(NOON - 1, 3);
    other.add(NOON, 2);
    expect(busiestSecond([one.all, other.all])).toEqual({ perSecond: 4, at: '2026-03-02T12:00:00.000Z' });
    expect(countOf(one.all)).toBe(5);
  });

  it('name the first of several busiest seconds', () => {
    const counts = new SecondCounts();
    counts.add(NOON + 7_200_000, 2);
    counts.add(NOON + 1_000, 2);
    expect(busiestSecond([counts.all])?.at).toBe('2026-03-02T12:00:01.000Z');
  });

  it('have no busiest second when nothing happens', () => {
    expect(busiestSecond([new SecondCounts().all])).toBeUndefined();
  });
});
