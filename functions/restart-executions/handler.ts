import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import type { SQSEvent, SQSRecord } from 'aws-lambda';
import * as z from 'zod';
import { restartExecution } from '#application/ladder/restart-execution.ts';
import { log } from '#runtime/log.ts';
import { handler as lambda } from '#runtime/middleware.ts';
import { calendarTime } from '#runtime/time.ts';

const processor = new BatchProcessor(EventType.SQS);

/**
 * Looks a quarter of an hour after a debt closed whether its execution has ended. Fed by our own bus; one after the
 * other, for Step Functions lets itself be asked but ten times a second.
 */
export const handler = lambda((event: SQSEvent, context) =>
  processPartialResponse(event, takeRecord, processor, {
    context,
    processInParallel: false,
    throwOnFullBatchFailure: false,
  }),
);

/** What EventBridge puts around a detail; of either event the debt is all that matters. */
const BusEvent = z.object({ detail: z.object({ debtId: z.string().min(1) }) });

async function takeRecord({ body, attributes }: SQSRecord): Promise<void> {
  const { debtId } = BusEvent.parse(JSON.parse(body)).detail;
  log.appendKeys({ debtId });
  await restartExecution(debtId, calendarTime(Number(attributes.ApproximateFirstReceiveTimestamp)));
}
