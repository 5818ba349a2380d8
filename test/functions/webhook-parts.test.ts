import { describe, expect, test } from 'vitest';
import { instantOf, noonOf } from '#functions/webhook/providers/asaas/brasilia.ts';
import { readJson } from '#functions/webhook/read-json.ts';
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

describe('a body', () => {
  const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;

  test.each<[string, string | Buffer, string | undefined]>([
    ['of 32 levels', nested(32), undefined],
    ['of 33 levels', nested(33), 'body: has more than 32 levels'],
    ['of levels side by side', `[${Array(100).fill('[{}]').join(',')}]`, undefined],
    ['of brackets in a text', JSON.stringify({ a: '['.repeat(100) }), undefined],
    ['of brackets after a quote in a text', JSON.stringify({ a: `"${'['.repeat(100)}\\` }), undefined],
    ['of a million open brackets', '['.repeat(1_000_000), 'body: has more than 32 levels'],
    ['that closes before it opens', `${']'.repeat(100)}${'['.repeat(100)}`, 'body: is not JSON'],
    ['of nothing', '', 'body: is not JSON'],
    ['of half a letter', Buffer.from([0x22, 0xc3, 0x22]), 'body: is not UTF-8'],
    ['after a byte order mark', '\ufeff{}', undefined],
  ])('%s', (_case, body, reason) => {
    const read = readJson(Buffer.from(body as string));

    expect(read.ok ? undefined : read.reason).toBe(reason);
  });
});

describe('a time of Asaas', () => {
  test.each([
    ['2022-02-21 10:28:40', '2022-02-21T10:28:40-03:00'],
    ['2022-02-21', '2022-02-21T12:00:00-03:00'],
    ['2022-02-30 10:28:40', undefined],
    ['2022-02-21 24:00:00', undefined],
    ['21/02/2022', undefined],
    ['', undefined],
  ])('%s is %s', (text, instant) => {
    expect(instantOf(text)).toBe(instant);
  });

  test.each([[undefined], [null], ['2021-02-29'], ['1999-01-01']])('the noon of %s is none', (day) => {
    expect(noonOf(day)).toBeUndefined();
  });
});
