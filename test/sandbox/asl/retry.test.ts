import { expect, it } from 'vitest';
import { retryDelaySeconds } from '#sandbox/asl/retry.ts';

const delay = (draw: number): number | undefined =>
  retryDelaySeconds(
    [{ ErrorEquals: ['States.ALL'], IntervalSeconds: 7, JitterStrategy: 'FULL' }],
    'Failed',
    new Map(),
    () => draw,
  );

// An instant with parts of a millisecond is none: the journal of a run would end there.
it('a retry with jitter waits for whole milliseconds', () => {
  for (const draw of [0, 1 / 3, 0.123456789, 0.999999])
    expect(Number.isInteger(Math.round((delay(draw) ?? Number.NaN) * 1e6) / 1e3)).toBe(true);
  expect(delay(1 / 3)).toBe(2.333);
});
