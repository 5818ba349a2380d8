import { setTimeout as rest } from 'node:timers/promises';

/**
 * Milliseconds that one wait of a browser test may take: what the sandbox plays before it answers takes seconds, and many on a machine that
 * is busy. A test has more, so that a wait that is over says what did not come.
 */
export const PATIENCE = 90_000;

/**
 * Waits for what Playwright itself awaits without a limit: what is evaluated in a page.
 * @param limit milliseconds
 * @param otherwise what is wrong when it takes longer: completes "… within 90000 ms"
 */
export async function within<T>(limit: number, otherwise: string, awaited: Promise<T>): Promise<T> {
  const done = new AbortController();
  const isOver = rest(limit, undefined, { signal: done.signal }).then(() => {
    throw new Error(`${otherwise} within ${limit} ms`);
  });
  try {
    return await Promise.race([awaited, isOver]);
  } finally {
    done.abort();
  }
}
