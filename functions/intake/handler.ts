import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import type { SQSEvent, SQSRecord } from 'aws-lambda';
import { keepDeadLetter } from '#adapters/aws/dead-letter.ts';
import { RejectedEventError, reasonOf } from '#application/unit-of-work/rejected.ts';
import { handler as lambda } from '#runtime/middleware.ts';
import { calendarTime } from '#runtime/time.ts';
import { takeEvent } from './take-event.ts';

/** At this try the message is kept for a person, with its reason; the queue's own limit is one more. */
const LAST_TRY = 5;

const processor = new BatchProcessor(EventType.SQS);

/** Takes billing's events off the queue, each for itself: one that fails does not hold up the others. */
export const handler = lambda((event: SQSEvent, context) =>
  processPartialResponse(event, takeRecord, processor, {
    context,
    // One after the other: gentle on StartExecution's quota, and two events of one invoice do not race.
    processInParallel: false,
    throwOnFullBatchFailure: false,
  }),
);

async function takeRecord(record: SQSRecord): Promise<void> {
  const at = calendarTime(Number(record.attributes.SentTimestamp));
  try {
    await takeEvent(record.body, at);
  } catch (error) {
    const rejected = error instanceof RejectedEventError;
    if (!rejected && Number(record.attributes.ApproximateReceiveCount) < LAST_TRY) throw error;
    await keepDeadLetter({
      body: record.body,
      reason: reasonOf(error),
      at,
      id: record.messageId,
    });
  }
}
