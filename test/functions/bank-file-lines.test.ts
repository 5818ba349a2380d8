import { describe, expect, test } from 'vitest';
import { linesOf } from '#application/bank-files/lines.ts';
import { inParallel } from '#runtime/in-parallel.ts';

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

describe('in parallel', () => {
  test('never more at once than allowed, and the results in order', async () => {
    let now = 0;
    let most = 0;
    const results = await inParallel(
      Array.from({ length: 30 }, (_, index) => index),
      4,
      async (item) => {
        now += 1;
        most = Math.max(most, now);
        await Promise.resolve();
        now -= 1;
        return item * 2;
      },
    );
    expect(most).toBe(4);
    expect(results).toEqual(Array.from({ length: 30 }, (_, index) => index * 2));
  });

  test('begins nothing new after a failure, and waits for what is under way before it throws', async () => {
    const done: number[] = [];
    const work = inParallel([1, 2, 3, 4], 2, async (item) => {
      if (item === 1) throw new Error('no');
      await new Promise((resolve) => setTimeout(resolve, 5));
      done.push(item);
    });
    await expect(work).rejects.toThrow('no');
    expect(done).toEqual([2]);
  });
});
