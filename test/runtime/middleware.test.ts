import { setTimeout as wait } from 'node:timers/promises';
import type { Context } from 'aws-lambda';
import { expect, test } from 'vitest';
import { handler } from '#runtime/middleware.ts';

test('a handler is not cut off by a clock of its own, and left to work on behind an error', async () => {
  const slow = handler(async () => {
    await wait(30);
    return 'done';
  });
  const context = { getRemainingTimeInMillis: () => 6 } as Context;
  expect(await slow({}, context)).toBe('done');
});
