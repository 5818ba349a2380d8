import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import type { SQSEvent, SQSRecord } from 'aws-lambda';
import * as z from 'zod';
import { sendCourtesy } from '#application/courtesies/send-courtesy.ts';
import { log } from '#runtime/log.ts';
import { handler as lambda } from '#runtime/middleware.ts';
import { calendarTime } from '#runtime/time.ts';
import { DebtSettledV1 } from '#schemas/events/regua.ts';
import { comeBackLater } from './come-back-later.ts';

const processor = new BatchProcessor(EventType.SQS);

/** Thanks who paid, or says sorry to who was reminded of what they had just paid. Fed by our own bus. */
export const handler = lambda((event: SQSEvent, context) =>
  processPartialResponse(event, takeRecord, processor, { context, throwOnFullBatchFailure: false }),
);

/** What EventBridge puts around a detail; loose, for the bus adds to it. */
const BusEvent = z.object({ detail: DebtSettledV1 });

async function takeRecord({ body, attributes }: SQSRecord): Promise<void> {
  const settled = BusEvent.parse(JSON.parse(body)).detail;
  log.appendKeys({ debtId: settled.debtId });
  const received = Number(attributes.ApproximateFirstReceiveTimestamp);
  const until = await sendCourtesy(settled, calendarTime(received));
  if (until !== undefined) await comeBackLater(body, received, until);
}
