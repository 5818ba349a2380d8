import type { CloudWatchLogsEvent, Context, SQSEvent } from 'aws-lambda';
import * as z from 'zod';
import { comeBackIn } from '#adapters/aws/queues.ts';
import { keptForAPerson } from '#application/dead-letters/kept-for-a-person.ts';
import { TooEarlyError } from '#application/feedback/too-early.ts';
import { env } from '#runtime/env.ts';
import { handler as lambda } from '#runtime/middleware.ts';
import { batchTaker } from '#runtime/queue-handler.ts';
import { queueLogged } from './queue-logged.ts';
import { takeFeedback } from './take-feedback.ts';

/** Seconds until a message that came too early is tried again. */
const A_MOMENT = 10;

const takeBatch = batchTaker({
  // Each channel has a shape of its own, and the greeting of SES is no JSON.
  schema: z.string(),
  what: 'feedback',
  order: 'one-by-one',
  ...keptForAPerson('channel'),
  async beforeRetry(error, { receiptHandle }) {
    if (error instanceof TooEarlyError) await comeBackIn(A_MOMENT, env('FEEDBACK_QUEUE_URL'), receiptHandle);
  },
  body: (text, { sentAt, isLastTry }) => takeFeedback(text, sentAt, isLastTry),
});

/** Records what the channels report about messages; what SNS logs about text messages goes into the same queue first. */
export const handler = lambda(async (event: SQSEvent | CloudWatchLogsEvent, context: Context) =>
  'awslogs' in event ? queueLogged(event) : takeBatch(event, context),
);
