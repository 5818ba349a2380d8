import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import type { SQSEvent, SQSRecord } from 'aws-lambda';
import * as z from 'zod';
import { withdrawBills } from '#application/billing/withdraw-bills.ts';
import { log } from '#runtime/log.ts';
import { handler as lambda } from '#runtime/middleware.ts';

const processor = new BatchProcessor(EventType.SQS);

/** Takes back, at their provider, the bills of debts that are closed. Fed by our own bus. */
export const handler = lambda((event: SQSEvent, context) =>
  processPartialResponse(event, takeRecord, processor, { context, throwOnFullBatchFailure: false }),
);

/** What EventBridge puts around a detail; loose, for the bus adds to it. */
const BusEvent = z.object({ detail: z.object({ debtId: z.string() }) });

async function takeRecord({ body }: SQSRecord): Promise<void> {
  const { debtId } = BusEvent.parse(JSON.parse(body)).detail;
  log.appendKeys({ debtId });
  await withdrawBills(debtId);
}
