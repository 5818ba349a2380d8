import type { Hono, MiddlewareHandler } from 'hono';
import { methodNotAllowed } from 'hono/method-not-allowed';
import type { ApiEnv } from './env.ts';
import { languageOf } from './language.ts';
import { ProblemError, problemAnswer } from './problem.ts';

/**
 * Answers 405 with the methods that an address has when it is called by another (RFC 9110, 15.5.6). API Gateway lets some through, because one route
 * of it stands for all parts and one for all commands of a debt.
 */
export const refuseMethods = (app: Hono<ApiEnv>): MiddlewareHandler<ApiEnv> =>
  methodNotAllowed({
    app,
    onMethodNotAllowed: (c, methods) =>
      problemAnswer(
        new ProblemError('method-not-allowed', { headers: { allow: methods.join(', ') } }),
        languageOf(c.req.header('accept-language')),
        c.env.requestId,
      ),
  });
