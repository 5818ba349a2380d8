import type { Updated } from '#application/unit-of-work/apply-command.ts';
import type { Debt } from '#schemas/records/debt.ts';

/** Why a negotiation is refused. */
export type Refusal =
  /** Nothing is owed any more. */
  | 'closed'
  /** Only a person may settle it. */
  | 'needs-person'
  /** A case, a promise or a payment plan comes first. */
  | 'caseOpen'
  | 'promised'
  | 'onPaymentPlan'
  | 'day-past'
  /** The due date, or before it: a debtor who pays in time has nothing to promise. */
  | 'not-due-yet'
  | 'day-too-far'
  | 'instalment-too-far'
  /** It would be late on the day on which it is agreed. */
  | 'instalment-past'
  /** The instalments come to far more than what is owed. */
  | 'plan-too-dear'
  | 'too-many-promises'
  /** The credit is another's: the debtor agrees on it with the assignee. */
  | 'assigned'
  /** Something that was said later holds. */
  | 'older-word'
  /** A person has to approve it first, and was asked. */
  | 'needs-approval'
  /** No such offer is made to this debt today, or its price is another by now. */
  | 'not-offered'
  | 'price-changed';

/** The outcome of a negotiation: a repeated request is `done` again, with the same debt. */
export type Outcome =
  | { readonly done: true; readonly debt: Debt }
  | {
      readonly done: false;
      readonly why: Refusal;
      /** From when the same would be taken (ISO-8601), where it is a matter of time. */
      readonly lawfulAt?: string;
    };

/** The outcome of a negotiation's command, for the caller. */
export function outcomeOf(updated: Updated): Outcome {
  if (updated.kind === 'refused') {
    const { reason, lawfulAt } = updated;
    return { done: false, why: asRefusal(reason), ...(lawfulAt === undefined ? {} : { lawfulAt }) };
  }
  return updated.debt.status === 'awaitingInvoice'
    ? { done: false, why: 'closed' }
    : { done: true, debt: updated.debt };
}

const REFUSALS: ReadonlySet<string> = new Set<Refusal>([
  'closed',
  'needs-person',
  'caseOpen',
  'promised',
  'onPaymentPlan',
  'day-past',
  'not-due-yet',
  'day-too-far',
  'instalment-too-far',
  'instalment-past',
  'plan-too-dear',
  'too-many-promises',
  'assigned',
  'older-word',
  'needs-approval',
  'not-offered',
  'price-changed',
]);

/** Narrows the reason: negotiations are refused for no other. */
function asRefusal(reason: string): Refusal {
  // Whether the debtor wants to pay it all the same, a person finds out.
  if (reason === 'prescribed') return 'needs-person';
  if (isRefusal(reason)) return reason;
  throw new RangeError(`a negotiation cannot be refused as "${reason}"`);
}

const isRefusal = (reason: string): reason is Refusal => REFUSALS.has(reason);
