import type { Debt } from '#schemas/records/debt.ts';

/** Why what was asked cannot be done. */
export type Refusal =
  /** Nothing is owed any more. */
  | 'closed'
  /** Only a person may settle it. */
  | 'needs-person'
  /** A case, a promise or a payment plan stands in the way. */
  | 'caseOpen'
  | 'promised'
  | 'onPaymentPlan'
  | 'day-past'
  /** The due date, or before it: who pays in time needs to promise nothing. */
  | 'not-due-yet'
  | 'day-too-far'
  | 'too-many-promises'
  /** A person has to say yes first, and was asked. */
  | 'needs-approval'
  /** No such offer is made to this debt today, or it is another price by now. */
  | 'not-offered'
  | 'price-changed';

/** What became of something that was asked: asked again, it is done again, with the same debt. */
export type Outcome =
  | { readonly done: true; readonly debt: Debt }
  | { readonly done: false; readonly why: Refusal };
