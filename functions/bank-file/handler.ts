import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import type { Context, SQSEvent, SQSRecord } from 'aws-lambda';
import { keepDeadLetter } from '#adapters/aws/dead-letter.ts';
import { takeFile } from '#application/bank-files/take-file.ts';
import { log } from '#runtime/log.ts';
import { handler as lambda } from '#runtime/middleware.ts';
import { calendarTime } from '#runtime/time.ts';
import { droppedFiles } from './dropped-files.ts';
import { comeBack, goOnLater } from './queue.ts';

/** At this try, the last that the queue gives it, the file is kept for a person, with its reason. */
const LAST_TRY = 5;

const processor = new BatchProcessor(EventType.SQS);

/** Takes each return file that S3 tells of, over as many calls as it needs. */
export const handler = lambda(async (event: SQSEvent, context) =>
  processPartialResponse(event, (record: SQSRecord) => takeRecord(record, context), processor, {
    context,
    processInParallel: false,
    throwOnFullBatchFailure: false,
  }),
);

async function takeRecord(record: SQSRecord, context: Context): Promise<void> {
  const at = calendarTime(Number(record.attributes.SentTimestamp));
  const keep = (reason: string) => keepDeadLetter({ body: record.body, reason, at, id: record.messageId });
  const dropped = droppedFiles(record.body);
  if (!dropped.ok) return keep(dropped.reason);
  try {
    for (const { file, at: droppedAt, body } of dropped.files)
      if (!(await takeFile(file, calendarTime(droppedAt), () => context.getRemainingTimeInMillis())))
        await goOnLater(body);
  } catch (error) {
    if (Number(record.attributes.ApproximateReceiveCount) < LAST_TRY) {
      log.warn('a return file could not be read through, and is tried again', {
        id: record.messageId,
        reason: (error as Error).name,
      });
      await comeBack(record.receiptHandle);
      throw error;
    }
    const { name, message } = error as Error;
    await keep(`${name}: ${message}`);
  }
}
