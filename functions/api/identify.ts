import { createMiddleware } from 'hono/factory';
import { actingAs } from '#runtime/acting.ts';
import { actorOf, callerOf } from './caller.ts';
import type { ApiEnv } from './env.ts';
import { ProblemError } from './problem.ts';

const WITH_BODY = ['POST', 'PUT', 'PATCH'];
const JSON_TYPE = /^application\/json(;|$)/i;

/** What comes before every route: who calls, and that a body is JSON. No answer is kept by anybody on the way. */
export const identify = createMiddleware<ApiEnv>(async (c, next) => {
  const caller = callerOf(c.env.claims);
  c.set('caller', caller);
  if (WITH_BODY.includes(c.req.method) && !JSON_TYPE.test(c.req.header('content-type') ?? ''))
    throw new ProblemError('not-json');
  // Whatever a call changes is written as an act of its caller.
  await actingAs(actorOf(caller), next);
  c.header('cache-control', 'no-store');
  c.header('x-content-type-options', 'nosniff');
  c.header('vary', 'accept-language');
});
