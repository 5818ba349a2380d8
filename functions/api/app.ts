import { HTTPException } from 'hono/http-exception';
import { callerOf } from './caller.ts';
import { languageOf } from './language.ts';
import { ProblemError, problemAnswer } from './problem.ts';
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
// What is no problem of the request ends the invocation: Lambda counts it, and API Gateway answers 500.
api.onError((error, c) => {
  const problem = problemOf(error);
  if (!problem) throw error;
  return problemAnswer(problem, languageOf(c.req.header('accept-language')), c.env.requestId);
});

function problemOf(error: Error): ProblemError | undefined {
  if (error instanceof ProblemError) return error;
  // Hono's own refusals of what it cannot parse.
  return error instanceof HTTPException && error.status === 400 ? notParsed(error) : undefined;
}

const notParsed = (cause: Error): ProblemError =>
  new ProblemError(
    'invalid-request',
    {
      errors: (language) => [
        {
          in: 'body',
          pointer: '',
          detail: { 'pt-BR': 'deve ser JSON bem formado', en: 'must be well-formed JSON' }[language],
        },
      ],
    },
    { cause },
  );
