import { z } from 'zod';
import { BILLING_SOURCE, BillingEvents } from '../../schemas/events/billing.ts';
import { config, findCreditor } from '../shared/config.ts';
import { issuesInWords } from '../shared/issues.ts';
import { recordPayment } from '../shared/record-payment.ts';
import { amendDebt } from './amend-debt.ts';
import { cancelDebt } from './cancel-debt.ts';
import { openDebt } from './open-debt.ts';
import { RejectedEventError } from './rejected.ts';

/** What EventBridge puts around a detail; loose, for the bus adds to it. */
const BusEvent = z.object({
  source: z.literal(BILLING_SOURCE),
  'detail-type': z.enum(Object.keys(BillingEvents) as [keyof typeof BillingEvents]),
  detail: z.unknown(),
});

/**
 * Takes one event of billing. Throws `RejectedEventError` when no retry would mend it; any other error is worth one.
 * @param body the queue's message: an EventBridge event as JSON
 * @param now when it was sent (ISO-8601)
 */
export async function takeEvent(body: string, now: string): Promise<void> {
  const event = check(BusEvent, parseJson(body));
  switch (event['detail-type']) {
    case 'InvoiceIssued.v1':
      return openDebt(ours(BillingEvents['InvoiceIssued.v1'], event.detail), now);
    case 'InvoiceCancelled.v1':
      return cancelDebt(ours(BillingEvents['InvoiceCancelled.v1'], event.detail), now);
    case 'InvoiceAmended.v1':
      return amendDebt(ours(BillingEvents['InvoiceAmended.v1'], event.detail), now);
    case 'InvoicePaid.v1': {
      const { paymentId, ...paid } = ours(BillingEvents['InvoicePaid.v1'], event.detail);
      return recordPayment({
        ...paid,
        paymentId: `billing/${paymentId ?? `${paid.paidAt}/${paid.amount}`}`,
        receivedAt: now,
      });
    }
  }
}

function check<T>(schema: z.ZodType<T>, value: unknown): T {
  const checked = schema.safeParse(value);
  if (checked.success) return checked.data;
  throw new RejectedEventError(issuesInWords(checked.error, 'event'));
}

/** A detail of a creditor that this deployment serves. */
function ours<T extends { readonly creditorId: string }>(schema: z.ZodType<T>, detail: unknown): T {
  const checked = check(schema, detail);
  if (findCreditor(checked.creditorId)) return checked;
  throw new RejectedEventError(
    `creditorId: is not in config/creditors, which has ${Object.keys(config().creditors).join(', ')}`,
  );
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new RejectedEventError('event: is not JSON');
  }
}
