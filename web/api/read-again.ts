import type { QueryClient } from '@tanstack/react-query';

/** Milliseconds that the answer of a command waits for what is read after it. */
const PATIENCE = 2_000;

/** Reads everything on screen again. A read that does not come holds back no answer: what was done is said all the same. */
export async function readAgain(queries: QueryClient): Promise<void> {
  const patience = new Promise<void>((resolve) => setTimeout(resolve, PATIENCE));
  await Promise.race([queries.invalidateQueries(), patience]);
}
