import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import type * as z from 'zod';
import { issuesInWords } from '#schemas/issues.ts';
import { logger, withLogKeys } from './log.ts';

/** The payload of a function is not what its machine sends: a deployment fault. */
export class PayloadError extends Error {
  override readonly name = 'PayloadError';
}

/**
 * The one middy stack: every handler logs with its request's id. Without middy's own timeout: it would answer with an
 * error while the handler works on behind it, and runs on a clock of its own. Lambda ends the whole process, which each of
 * them survives.
 */
const stack = <E, R>() => middy<E, R>({ timeoutEarlyInMillis: 0 }).use(injectLambdaContext(logger));

/** A function that gets its event as AWS shapes it. */
export const handler = <E, R>(body: (event: E, context: Context) => Promise<R>) =>
  stack<E, R>().handler(body);

/** A function that a state machine invokes with a payload of ours: typed data in, every log line with its debt. */
export const machineHandler = <T extends { readonly debtId: string }, R>(
  schema: z.ZodType<T>,
  body: (input: T) => Promise<R>,
) =>
  handler(async (event: unknown) => {
    const input = schema.safeParse(event);
    if (!input.success) throw new PayloadError(issuesInWords(input.error, 'payload'));
    return withLogKeys({ debtId: input.data.debtId }, () => body(input.data));
  });
