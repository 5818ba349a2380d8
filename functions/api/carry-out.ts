import type { Context } from 'hono';
import { takeBillingEvent } from '#application/billing-events/take-billing-event.ts';
import { ExplainedError, RejectedError } from '#runtime/rejected.ts';
import { BillingEvents, type BillingEventType } from '#schemas/events/billing.ts';
import type { ApiEnv } from './env.ts';
import { pointerOf } from './pointers.ts';
import { ProblemError } from './problem.ts';
import { refusalInWords } from './refusal-in-words.ts';
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
  try {
    await takeBillingEvent({ id: c.get('commandId'), type, detail }, c.get('firstAt'));
  } catch (error) {
    throw error instanceof ExplainedError ? asProblem(error, detail, within) : error;
  }
}

/** Reasons name the field first: `day: is over already`. */
const FIELD = /^([A-Za-z][\w.]*): (.+)$/s;
/** Laws as reasons cite them. */
const LAW = /\b(?:Lei|CC art\.|CDC art\.|CC, art\.) [\d./]+/;

function asProblem(error: ExplainedError, detail: Detail, within: readonly string[]): ProblemError {
  const [, field = '', english = error.message] = FIELD.exec(error.message) ?? [];
  const words = refusalInWords(english);
  const law = LAW.exec(english)?.[0];
  const isGiven = field.split('.')[0] !== undefined && (field.split('.')[0] ?? '') in detail;
  return new ProblemError(
    error instanceof RejectedError ? 'refused' : 'not-found',
    {
      detail: words,
      ...(isGiven
        ? {
            errors: (language) => [
              { in: 'body', pointer: pointerOf([...within, ...field.split('.')]), detail: words[language] },
            ],
          }
        : {}),
      ...(law === undefined ? {} : { law }),
    },
    { cause: error },
  );
}
