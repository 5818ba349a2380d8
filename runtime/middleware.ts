import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import * as z from 'zod';
import { issuesInWords } from '#schemas/issues.ts';
import { Instant } from '#schemas/primitives.ts';
import { actingAsNobody } from './acting.ts';
import { withEventClock } from './event-clock.ts';
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
  stack<E, R>().handler((event, context) => actingAsNobody(() => body(event, context)));

/** What a state machine says of a debt: which one, and when its state was entered, by AWS's clock. */
interface MachineInput {
  readonly debtId: string;
  readonly enteredAt: string;
}

/** A function that a state machine invokes with a payload of ours: typed data in, every log line with its debt. */
export const machineHandler = <T extends MachineInput, R>(
  schema: z.ZodType<T>,
  body: (input: T) => Promise<R>,
) =>
  handler(async (event: unknown, context) => {
    const input = checked(schema, event);
    const { debtId, enteredAt } = input;
    return withEventClock(Date.parse(enteredAt), timeLeftOf(context), () =>
      withLogKeys({ debtId }, () => body(input)),
    );
  });

/** What a schedule sends; of all of it the time is all that matters. */
const Tick = z.object({ time: Instant });

/** A function that a schedule invokes with the time, ISO-8601, of AWS's clock. */
export const scheduledHandler = <R>(body: (time: string, timeLeft: () => number) => Promise<R>) =>
  handler(async (event: unknown, context) => {
    const { time } = checked(Tick, event);
    const timeLeft = timeLeftOf(context);
    return withEventClock(Date.parse(time), timeLeft, () => body(time, timeLeft));
  });

/** Milliseconds until a call is cut off. */
export const timeLeftOf = (context: Context) => (): number => context.getRemainingTimeInMillis();

function checked<T>(schema: z.ZodType<T>, event: unknown): T {
  const input = schema.safeParse(event);
  if (input.success) return input.data;
  throw new PayloadError(issuesInWords(input.error, 'payload'));
}
