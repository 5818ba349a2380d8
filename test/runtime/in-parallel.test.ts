import { describe, expect, test } from 'vitest';
import { inParallel } from '#runtime/in-parallel.ts';

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
