import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import type { CloudWatchLogsEvent, SQSEvent, SQSRecord } from 'aws-lambda';
import { keepDeadLetter } from '#adapters/aws/dead-letter.ts';
import { TooEarlyError } from '#application/feedback/too-early.ts';
import { handler as lambda } from '#runtime/middleware.ts';
import { calendarTime } from '#runtime/time.ts';
import { RejectedFeedbackError } from './parse.ts';
import { comeBackSoon, queueLogged } from './queue.ts';
import { takeFeedback } from './take-feedback.ts';

/** At this try, the last that the queue gives it, the message is kept for a person, with its reason. */
const LAST_TRY = 5;

const processor = new BatchProcessor(EventType.SQS);

/** Takes what the channels tell of messages, each for itself; and what SNS logs of text messages, into the same queue. */
export const handler = lambda(async (event: SQSEvent | CloudWatchLogsEvent, context) => {
  if ('awslogs' in event) return queueLogged(event);
  return processPartialResponse(event, takeRecord, processor, {
    context,
    processInParallel: false,
    throwOnFullBatchFailure: false,
  });
});

async function takeRecord(record: SQSRecord): Promise<void> {
  const at = calendarTime(Number(record.attributes.SentTimestamp));
  const lastTry = Number(record.attributes.ApproximateReceiveCount) >= LAST_TRY;
  try {
    await takeFeedback(record.body, at, lastTry);
  } catch (error) {
    const { name, message } = error as Error;
    const rejected = error instanceof RejectedFeedbackError;
    if (!rejected && !lastTry) {
      if (error instanceof TooEarlyError) await comeBackSoon(record.receiptHandle);
      throw error;
    }
    await keepDeadLetter({
      body: record.body,
      reason: rejected ? message : `${name}: ${message}`,
      at,
      id: record.messageId,
    });
  }
}
