import { describe, expect, test } from 'vitest';
import { linesOf } from '#application/bank-files/lines.ts';

async function* chunks(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text, 'latin1');
}
async function all(...texts: string[]): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of linesOf(chunks(...texts))) lines.push(line);
  return lines;
}

describe('lines', () => {
  test.each<[string, string[], string[]]>([
    ['end in LF', ['a\nb\n'], ['a', 'b']],
    ['end in CRLF', ['a\r\nb\r\n'], ['a', 'b']],
    ['end in CR alone', ['a\rb\r'], ['a', 'b']],
    ['end in CR alone, and are cut behind it', ['a\r', 'b\r', '\rc'], ['a', 'b', '', 'c']],
    ['are cut anywhere', ['a\r', '\nb', 'c\r\n', 'd'], ['a', 'bc', 'd']],
    ['have one character a byte', ['CONCEI\xc7\xc3O\n'], ['CONCEIÇÃO']],
    ['may be empty', ['a\n\nb'], ['a', '', 'b']],
    ['need not be there', [], []],
  ])('%s', async (_case, given, lines) => {
    expect(await all(...given)).toEqual(lines);
  });

  test('that never end come in pieces, so that memory stays small', async () => {
    const lines = await all('x'.repeat(3_000), 'x'.repeat(3_000), 'x'.repeat(3_000));
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(4_000);
    expect(lines.join('')).toHaveLength(9_000);
  });
});
