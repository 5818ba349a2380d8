import { expect, it } from 'vitest';
import { allowedSoFar } from '#domain/dunning/allowed-so-far.ts';

it.each([
  { perMinute: 840, second: 0, allowed: 140 },
  { perMinute: 840, second: 20, allowed: 420 },
  { perMinute: 840, second: 50, allowed: 840 },
  { perMinute: 840, second: 59, allowed: 840 },
  { perMinute: 1, second: 0, allowed: 1 },
  { perMinute: 5, second: 0, allowed: 1 },
])(
  'of $perMinute messages a minute, $allowed may be counted by second $second',
  ({ perMinute, second, allowed }) => {
    expect(allowedSoFar(perMinute, second)).toBe(allowed);
  },
);
