import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ApiEnv } from './env.ts';
import { languageOf } from './language.ts';
import { ProblemError, problemAnswer } from './problem.ts';

/**
 * Answers what a route throws. What is no problem of the request ends the invocation: Lambda counts it, and API Gateway answers 500.
 */
export function answerError(error: Error, c: Context<ApiEnv>): Response {
  const problem = problemOf(error);
  if (!problem) throw error;
  return problemAnswer(problem, languageOf(c.req.header('accept-language')), c.env.requestId);
}

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
