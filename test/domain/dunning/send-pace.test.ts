import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sendPace } from '#domain/dunning/send-pace.ts';

const SOURCE = { source: 'a quota' };
/** From 8:00 to 20:00. */
const LAWFUL = 720;

describe('the pace of a channel', () => {
  it.each([
    { name: 'the rate of a minute', rate: { perSecond: 14 }, perMinute: 840 },
    {
      name: 'the even part of the quota of a day, when it is less',
      rate: { perSecond: 14, perDay: 50_000 },
      perMinute: 69,
    },
    { name: 'the rate, when the quota is more', rate: { perSecond: 14, perDay: 1_000_000 }, perMinute: 840 },
    { name: 'one a minute at least', rate: { perSecond: 1, perDay: 200 }, perMinute: 1 },
    { name: 'the rate of one count at its most', rate: { perSecond: 250 }, perMinute: 15_000 },
  ])('is $name', ({ rate, perMinute }) => {
    expect(sendPace({ ...rate, ...SOURCE }, LAWFUL, 'debt-1')).toEqual({ shard: 0, perMinute });
  });

  it('of all counts together is the rate, to the message, and each is at most a quarter of a partition', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), (perSecond) => {
        const parts = new Map<number, number>();
        const rate = { perSecond, ...SOURCE };
        for (let index = 0; index < 1000; index += 1) {
          const { shard, perMinute } = sendPace(rate, LAWFUL, `bebidas-nordeste_BN-${index}`);
          parts.set(shard, perMinute);
        }
        expect([...parts.values()].reduce((sum, part) => sum + part, 0)).toBe(perSecond * 60);
        expect(Math.max(...parts.values())).toBeLessThanOrEqual(15_000);
      }),
      { numRuns: 30 },
    );
  });

  it('is of the same count for the same message', () => {
    const rate = { perSecond: 1000, ...SOURCE };
    expect(sendPace(rate, LAWFUL, 'debt-7')).toEqual(sendPace(rate, LAWFUL, 'debt-7'));
  });
});
