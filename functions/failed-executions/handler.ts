import * as z from 'zod';
import { readExecutionName } from '#adapters/table/keys.ts';
import { keptForAPerson } from '#application/dead-letters/kept-for-a-person.ts';
import { replaceExecution } from '#application/ladder/replace-execution.ts';
import { log } from '#runtime/log.ts';
import { queueHandler } from '#runtime/queue-handler.ts';
import { calendarTime } from '#runtime/time.ts';
import { jsonText } from '#schemas/json-text.ts';

/**
 * What Step Functions publishes of an execution that ended; loose, because AWS adds to it.
 * https://docs.aws.amazon.com/step-functions/latest/dg/eventbridge-integration.html (read 2026-11-29)
 */
const StatusChange = z.object({
  detail: z.object({
    name: z.string(),
    status: z.enum(['FAILED', 'TIMED_OUT', 'ABORTED']),
    /** Milliseconds since 1970. */
    stopDate: z.int().nonnegative(),
    error: z.string().nullish(),
  }),
});

const HOW = { FAILED: 'failed', TIMED_OUT: 'timed-out', ABORTED: 'aborted' } as const;

/**
 * Continues each debt whose execution failed, timed out or was stopped. Fed by Step Functions, through the default bus.
 */
export const handler = queueHandler({
  schema: jsonText(StatusChange),
  what: 'event',
  key: ({ detail: { name } }) => readExecutionName(name),
  order: 'one-by-one',
  ...keptForAPerson('failed-executions'),
  body: async ({ detail: { name, status, stopDate, error } }) => {
    const execution = readExecutionName(name);
    if (!execution) return log.info('an execution that is named after no debt ended', { status });
    await replaceExecution({
      ...execution,
      at: calendarTime(stopDate),
      how: HOW[status],
      error: error ?? undefined,
    });
  },
});
