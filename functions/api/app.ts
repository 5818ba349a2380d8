import { actingAs } from '#runtime/acting.ts';
import { answerError } from './answer-error.ts';
import { actorOf, callerOf } from './caller.ts';
import { ProblemError } from './problem.ts';
import { debts } from './routes/debts.ts';
import { newRoutes } from './routes.ts';

const WITH_BODY = ['POST', 'PUT', 'PATCH'];
const JSON_TYPE = /^application\/json(;|$)/i;

/** The routes of the API, below `/v1`: each resource has its own file. */
export const api = newRoutes();
api.use(async (c, next) => {
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
api.route('/', debts);
api.onError(answerError);
