import { answerError } from './answer-error.ts';
import { callerOf } from './caller.ts';
import { ProblemError } from './problem.ts';
import { debts } from './routes/debts.ts';
import { webhookEndpoints } from './routes/webhook-endpoints.ts';
import { newRoutes } from './routes.ts';

const WITH_BODY = ['POST', 'PUT', 'PATCH'];
const JSON_TYPE = /^application\/json(;|$)/i;

/** The routes of the API, below `/v1`: each resource has its own file. */
export const api = newRoutes();
api.use(async (c, next) => {
  c.set('caller', callerOf(c.env.claims));
  if (WITH_BODY.includes(c.req.method) && !JSON_TYPE.test(c.req.header('content-type') ?? ''))
    throw new ProblemError('not-json');
  await next();
  c.header('cache-control', 'no-store');
  c.header('x-content-type-options', 'nosniff');
  c.header('vary', 'accept-language');
});
api.route('/', debts);
api.route('/', webhookEndpoints);
api.onError(answerError);
