import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { matchedRoutes } from 'hono/route';
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
  if (takesBody(c) && !JSON_TYPE.test(c.req.header('content-type') ?? '')) throw new ProblemError('not-json');
  // Whatever a call changes is written as an act of its caller.
  await actingAs(actorOf(caller), next);
  c.header('cache-control', 'no-store');
  c.header('x-content-type-options', 'nosniff');
  c.header('vary', 'accept-language');
});

/** Whether there is an operation for the call, and it has a body: a method that its address does not have is not asked for JSON. */
const takesBody = (c: Context<ApiEnv>): boolean =>
  WITH_BODY.includes(c.req.method) && matchedRoutes(c).some(({ method }) => method === c.req.method);
