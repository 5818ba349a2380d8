import type { Context } from 'hono';
import type { BillingEventType } from '#schemas/events/billing.ts';
import { carryOut } from './carry-out.ts';
import { dayOfDebt } from './debt/day-of-debt.ts';
import { debtAnswer } from './debt-answer.ts';
import { debtOf } from './debt-of.ts';
import type { ApiEnv } from './env.ts';

/**
 * Carries a command on one debt out, and answers with the debt after it. When something happened is when the command came, unless the
 * body says it.
 * @param said what the event says beside its invoice; an instant of it that is undefined is the time of the command
 */
export async function carryOutOn(
  c: Context<ApiEnv>,
  type: BillingEventType,
  said: Readonly<Record<string, unknown>>,
): Promise<Response> {
  const { creditorId, invoiceId, debtId } = await debtOf(c, c.req.param('debtId') ?? '');
  await carryOut(c, type, { creditorId, invoiceId, ...withTimes(said, c.get('firstAt')) });
  const after = await debtOf(c, debtId);
  return c.json(await debtAnswer(after, dayOfDebt(after, c.env.at), c.env.at));
}

/** What is said, with the time of the command for each instant that the caller left out, and without what else was left out. */
export const withTimes = (
  said: Readonly<Record<string, unknown>>,
  at: string,
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(said)
      .map(([name, value]) => [name, value ?? (name.endsWith('At') ? at : undefined)])
      .filter(([, value]) => value !== undefined),
  );
