import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import type { SQSEvent, SQSRecord } from 'aws-lambda';
import * as z from 'zod';
import { followPaymentPlan } from '#application/negotiation/follow-payment-plan.ts';
import { log } from '#runtime/log.ts';
import { handler as lambda } from '#runtime/middleware.ts';

const processor = new BatchProcessor(EventType.SQS);

/** Carries what closed a debt over to its payment plan. Fed by our own bus. */
export const handler = lambda((event: SQSEvent, context) =>
  processPartialResponse(event, takeRecord, processor, { context, throwOnFullBatchFailure: false }),
);

/** What EventBridge puts around a detail; loose, for the bus adds to it. */
const BusEvent = z.object({ detail: z.object({ debtId: z.string(), at: z.iso.datetime({ offset: true }) }) });

async function takeRecord({ body }: SQSRecord): Promise<void> {
  const { debtId, at } = BusEvent.parse(JSON.parse(body)).detail;
  log.appendKeys({ debtId });
  await followPaymentPlan(debtId, at);
}
