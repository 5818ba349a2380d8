import * as z from 'zod';
import { keptForAPerson } from '#application/dead-letters/kept-for-a-person.ts';
import { followPaymentPlan } from '#application/negotiation/follow-payment-plan.ts';
import { queueHandler } from '#runtime/queue-handler.ts';
import { busEvent } from '#schemas/json-text.ts';
import { Instant } from '#schemas/primitives.ts';

/** Reads an event that closes a debt or answers a case of it: only its id and its instant matter. */
const Followed = z.object({ debtId: z.string(), at: Instant });

/** Applies the end of a debt, or the answer to a case of it, to the payment plan that it belongs to. Fed by our own bus. */
export const handler = queueHandler({
  schema: busEvent(Followed),
  what: 'event',
  key: ({ debtId }) => ({ debtId }),
  order: 'in-parallel',
  ...keptForAPerson('follow-payment-plan'),
  body: ({ debtId, at }) => followPaymentPlan(debtId, at),
});
