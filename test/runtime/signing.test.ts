import { describe, expect, test } from 'vitest';
import { isOneOf, isSame, mac } from '#runtime/signing.ts';

describe('a token', () => {
  test.each([
    ['the newest', 'newest', true],
    ['an older one that is live', 'older', true],
    ['a part of one', 'newes', false],
    ['one and more', 'newest ', false],
    ['an empty one', '', false],
    ['none', undefined, false],
  ])('%s: %s is live: %s', (_case, given, live) => {
    expect(isOneOf(['newest', 'older'], given)).toBe(live);
  });

  test('is never live when there is none, nor is none live where the empty one is', () => {
    expect(isOneOf([], 'newest')).toBe(false);
    expect(isOneOf([''], undefined)).toBe(false);
  });
});

describe('a comparison in constant time', () => {
  test.each([
    ['abc', 'abc', true],
    ['abc', 'abd', false],
    ['abc', 'ab', false],
    ['', '', true],
    [Buffer.from('abc'), 'abc', true],
    [Buffer.from([1, 2]), Buffer.from([1, 2, 3]), false],
  ])('%s and %s: %s', (one, other, same) => {
    expect(isSame(one, other)).toBe(same);
  });
});

test('the HMAC of parts is that of the whole', () => {
  expect(mac('secret', 'one', Buffer.from('two'))).toEqual(mac('secret', 'onetwo'));
});
