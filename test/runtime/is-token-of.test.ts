import { describe, expect, test } from 'vitest';
import { isTokenOf } from '#runtime/is-token-of.ts';

describe('a token', () => {
  test.each([
    ['the newest', 'newest', true],
    ['an older one that is live', 'older', true],
    ['a part of one', 'newes', false],
    ['one and more', 'newest ', false],
    ['an empty one', '', false],
    ['none', undefined, false],
  ])('%s: %s is live: %s', (_case, given, live) => {
    expect(isTokenOf(['newest', 'older'], given)).toBe(live);
  });

  test('is never live when there is none, nor is none live where the empty one is', () => {
    expect(isTokenOf([], 'newest')).toBe(false);
    expect(isTokenOf([''], undefined)).toBe(false);
  });
});
