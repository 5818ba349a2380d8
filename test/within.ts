import { setTimeout as rest } from 'node:timers/promises';

/**
 * Waits for what has no limit of its own, and gives what it comes to.
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
