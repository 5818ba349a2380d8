import { describe, expect, test } from 'vitest';
import { readJson } from '#functions/webhook/read-json.ts';

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
