import { createMiddleware } from 'hono/factory';
import { countCall } from '#adapters/table/call-counts.ts';
import { env } from '#runtime/env.ts';
import type { ApiEnv } from './env.ts';
import { ProblemError } from './problem.ts';

const WINDOW_SECONDS = 60;

/** Operations that read, although they have a body. */
const SEARCH = /\/search$/;

/**
 * Counts the calls of each caller in each minute, what changes something apart from what reads, and refuses those over the limit of the
 * stage. A caller is told both in the fields of draft-ietf-httpapi-ratelimit-headers-11 (https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/,
 * read 2026-11-30). It costs one write for each call. A stage without limits, such as the sandbox, whose clock stands still between two calls, counts
 * nothing.
 */
export const limitCalls = createMiddleware<ApiEnv>(async (c, next) => {
  const limits = env('CALL_LIMITS');
  if (!limits) return next();
  const policy = c.req.method === 'GET' || SEARCH.test(c.req.path) ? 'reads' : 'acts';
  const most = limits[policy];
  const seconds = Math.floor(c.env.clock / 1000);
  const minute = Math.floor(seconds / WINDOW_SECONDS);
  const counted = await countCall({ subject: c.get('caller').subject, policy, minute }, most);
  const left = (minute + 1) * WINDOW_SECONDS - seconds;
  const fields = {
    'ratelimit-policy': `"${policy}";q=${most};w=${WINDOW_SECONDS}`,
    ratelimit: `"${policy}";r=${most - (counted ?? most)};t=${left}`,
  };
  if (counted === undefined) throw new ProblemError('too-many-calls', { retryAfter: left, headers: fields });
  await next();
  for (const [name, value] of Object.entries(fields)) c.header(name, value);
});
