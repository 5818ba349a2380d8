import type { Context } from 'hono';
import { ExplainedError } from '#runtime/rejected.ts';
import { BillingEvents, type BillingEventType } from '#schemas/events/billing.ts';
import type { ApiEnv } from './env.ts';
import { explainedProblem } from './explained-problem.ts';
import { pointerOf } from './pointers.ts';
import { ProblemError } from './problem.ts';
import { wrongInWords } from './wrong-in-words.ts';

/** What an event says, as a command puts it together from its path and its body. */
type Detail = Readonly<Record<string, unknown>> & { readonly creditorId: string };

/**
 * Carries a command out as the event of billing that says the same: one way in for programs, people and billing. The time of the call
 * stands for when it happened, and is the same when a call that died is repeated.
 * @param within where in the body the detail is, when it is not the body itself
 * @throws ProblemError: `invalid-request` for what the contract of the event refuses, `not-found` for what is not known, `refused`
 * for what the state of things does not allow
 */
export async function carryOut(
  c: Context<ApiEnv>,
  type: BillingEventType,
  detail: Detail,
  within: readonly string[] = [],
): Promise<void> {
  const read = BillingEvents[type].safeParse(detail);
  if (!read.success)
    throw new ProblemError('invalid-request', {
      errors: (language) =>
        read.error.issues.map(({ path, message }) => ({
          in: 'body',
          pointer: pointerOf([...within, ...path]),
          detail: wrongInWords(message, language),
        })),
    });
  // Loaded by who changes something: the most calls read.
  const { takeBillingEvent } = await import('#application/billing-events/take-billing-event.ts');
  try {
    await takeBillingEvent({ id: c.get('commandId'), type, detail }, c.get('firstAt'));
  } catch (error) {
    throw error instanceof ExplainedError
      ? explainedProblem(error, (field) => {
          const path = field.split('.');
          return (path[0] ?? '') in detail
            ? { in: 'body', pointer: pointerOf([...within, ...path]) }
            : undefined;
        })
      : error;
  }
}
