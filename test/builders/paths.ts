import { BILLING_SOURCE, type BillingEventType } from '#schemas/events/billing.ts';
import type { Path } from './crash.ts';
import { anInvoice } from './invoice.ts';
import { Visitor, withPage } from './visitor.ts';
import { CREDITOR, type TestWorld } from './world.ts';

const ABOUT = { creditorId: CREDITOR, invoiceId: 'NF-1' };

/** Calls a function as SQS does, once and never again. */
const deliver = (world: TestWorld, functionName: string, body: unknown): Promise<unknown> =>
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

const billing = (world: TestWorld, type: BillingEventType, detail: unknown): Promise<unknown> =>
  deliver(world, 'intake', { source: BILLING_SOURCE, 'detail-type': type, detail });

/** The invoice is issued, and its execution waits. */
async function issued(world: TestWorld): Promise<void> {
  await world.billing('InvoiceIssued.v1', anInvoice(ABOUT));
  await world.clock.runUntil(world.clock.now() + 60_000);
}

/** A debt on whose page a debtor is, who proved to be the debtor. */
async function visited(world: TestWorld, at: string, given: object = {}) {
  const { path, digits } = await withPage(world, { invoiceId: 'NF-1', dueDate: '2026-05-05', ...given });
  await world.runUntil(at);
  const visitor = new Visitor(world);
  await visitor.confirm(path, digits);
  const csrf = await visitor.csrf(path);
  return (action: string, fields: Readonly<Record<string, string>> = {}) =>
    visitor.post(`${path}/${action}`, { csrf, ...fields });
}

/** What each function does that others rely on. */
export const PATHS: readonly Path[] = [
  {
    name: 'an invoice is issued',
    functionName: 'intake',
    calledAgainBy: 'queue',
    prepare: async (world) => () => world.billing('InvoiceIssued.v1', anInvoice(ABOUT)),
  },
  {
    name: 'an invoice is cancelled',
    functionName: 'intake',
    calledAgainBy: 'nobody',
    prepare: async (world) => {
      await issued(world);
      return () => billing(world, 'InvoiceCancelled.v1', { ...ABOUT, cancelledAt: world.now() });
    },
  },
  {
    name: 'an invoice is amended',
    functionName: 'intake',
    calledAgainBy: 'nobody',
    prepare: async (world) => {
      await issued(world);
      return () => billing(world, 'InvoiceAmended.v1', { ...ABOUT, amendedAt: world.now(), amount: 50_000 });
    },
  },
  {
    name: 'the debtor promises a day',
    functionName: 'portal',
    calledAgainBy: 'nobody',
    prepare: async (world) => {
      const post = await visited(world, '2026-05-08T10:00:00-03:00');
      return () => post('prometer', { dia: '2026-05-12' });
    },
  },
  {
    name: 'the debtor promises a day for a debt that was handed over',
    functionName: 'portal',
    calledAgainBy: 'nobody',
    prepare: async (world) => {
      const post = await visited(world, '2026-05-29T10:00:00-03:00');
      return () => post('prometer', { dia: '2026-06-02' });
    },
  },
];
