import type { Context } from 'hono';
import type { BillingEventType } from '#schemas/events/billing.ts';
import { carryOut } from './carry-out.ts';
import { withTimes } from './carry-out-on.ts';
import { creditorsAsked } from './creditors-asked.ts';
import type { ApiEnv } from './env.ts';

/**
 * Carries out a command that is about no single debt: a debtor, a batch, a payment.
 * @param said what the event says; an instant of it that is undefined is the time of the command
 * @throws ProblemError `not-found` for a creditor that is not the caller's
 */
export async function carryOutFor(
  c: Context<ApiEnv>,
  type: BillingEventType,
  said: Readonly<Record<string, unknown>> & { readonly creditorId: string },
): Promise<Response> {
  creditorsAsked(c.get('caller'), said.creditorId);
  await carryOut(c, type, { ...withTimes(said, c.get('firstAt')), creditorId: said.creditorId });
  return c.json({ done: true });
}
