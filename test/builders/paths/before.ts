import { BILLING_SOURCE, type BillingEventType } from '#schemas/events/billing.ts';
import { anInvoice } from '#test/builders/invoice.ts';
import { CREDITOR, type TestWorld } from '#test/builders/world.ts';

export const ABOUT = { creditorId: CREDITOR, invoiceId: 'NF-1' };

/** Calls a function as SQS does, once and never again. */
export const deliver = (world: TestWorld, functionName: string, body: unknown): Promise<unknown> =>
  world.aws.invoke(functionName, {
    Records: [
      {
        messageId: 'message-1',
        receiptHandle: 'receipt-1',
        body: JSON.stringify(body),
        attributes: {
          ApproximateReceiveCount: '1',
          SentTimestamp: String(world.clock.now()),
          ApproximateFirstReceiveTimestamp: String(world.clock.now()),
        },
        messageAttributes: {},
        eventSource: 'aws:sqs',
      },
    ],
  });

export const billing = (world: TestWorld, type: BillingEventType, detail: unknown): Promise<unknown> =>
  deliver(world, 'intake', { id: 'event-1', source: BILLING_SOURCE, 'detail-type': type, detail });

/** The invoice is issued, and its execution waits. */
export async function issued(world: TestWorld): Promise<void> {
  await world.billing('InvoiceIssued.v1', anInvoice(ABOUT));
  await world.clock.runUntil(world.clock.now() + 60_000);
}
