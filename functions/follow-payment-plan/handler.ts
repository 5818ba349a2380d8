import * as z from 'zod';
import { followPaymentPlan } from '#application/negotiation/follow-payment-plan.ts';
import { queueHandler } from '#runtime/queue-handler.ts';
import { busEvent } from '#schemas/json-text.ts';
import { Instant } from '#schemas/primitives.ts';

/** Of the events that close a debt, its id and their instant are all that matters. */
const Closed = z.object({ debtId: z.string(), at: Instant });

/** Applies the end of a debt to the payment plan that it belongs to. Fed by our own bus. */
export const handler = queueHandler({
  schema: busEvent(Closed),
  what: 'event',
  key: ({ debtId }) => ({ debtId }),
  order: 'in-parallel',
  onRefused: 'leave-to-queue',
  body: ({ debtId, at }) => followPaymentPlan(debtId, at),
});
