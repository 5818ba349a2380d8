import * as z from 'zod';
import { Centavos, Channel, Instant, ListingKind, Profile, Slug, Tone } from './primitives.ts';

/** The step id for the end of every ladder. */
export const HAND_OVER = 'hand-over';
/** The entry point of an execution that starts before its first step. */
export const FIRST = 'first';
/** The entry point of an execution that replaces one that failed: it waits, and re-evaluates its debt. */
export const RESTART = 'restart';

/** The input of an execution: ids and timestamps only, because the history is kept for 90 days after its end. */
export const ExecutionInput = z.strictObject({
  debtId: z.string(),
  version: z.int().positive(),
  /** The entry point: `first`; for a late invoice, the last step that it missed; or `restart`. */
  from: Slug,
  /** The time of each step: step id -> instant in UTC, and `hand-over`. A missed step has none. */
  at: z.record(Slug, Instant),
  /** With `restart`, when the debt is re-evaluated. */
  restartAt: Instant.optional(),
});
export type ExecutionInput = z.infer<typeof ExecutionInput>;

/** A limit in centavos, in percent of what is owed, or both. */
export const CostCeiling = z
  .strictObject({ centavos: Centavos.optional(), percentOfOwed: z.number().positive().max(100).optional() })
  .refine((ceiling) => ceiling.centavos !== undefined || ceiling.percentOfOwed !== undefined, {
    error: 'must give centavos, percentOfOwed, or both',
  });

/** What a step does. The definition carries it, so that a running ladder keeps the régua that it started with. */
export const StepOrder = z.strictObject({
  id: Slug,
  /** Tried in this order. */
  channels: z.array(Channel).min(1),
  /** `first`: the first channel that works. `all`: every channel that works. */
  send: z.enum(['first', 'all']),
  message: Slug,
  /** The message that replaces it if it covers several debts of one debtor. */
  several: Slug,
  tone: Tone,
  /** Debtors with these profiles get one tone lighter. */
  softenFor: z.array(Profile),
  /** Days from the rolled due date: the step with the highest offset sends for several debts. */
  offset: z.int(),
  /**
   * The limit for the cost of all messages of the debt, this one included; a channel that would exceed it is skipped.
   */
  costCeiling: CostCeiling.optional(),
  /** Issues a new bill of what is owed, due this many days later. */
  reissue: z.strictObject({ dueInDays: z.int().positive() }).optional(),
  /**
   * Introduces debts that were old when they came: who writes, where it comes from, is it right? Its message shows no code, speaks of
   * every late debt of the debtor, and keeps the pace of `config/first-load.yaml`.
   */
  introduces: z.literal(true).optional(),
  /** Days from this step to the hand-over, for the last step that is taken; absent for the reminder of a promise. */
  handOverAfterDays: z.int().nonnegative().optional(),
  /**
   * The status in which the step is taken: `open` for a step of the ladder, `promised` for the reminder of a promise.
   */
  during: z.enum(['open', 'promised']).default('open'),
});
export type StepOrder = z.infer<typeof StepOrder>;

/** The payload of the step function. */
export const TakeStepInput = z.strictObject({
  debtId: z.string(),
  version: z.int().positive(),
  taskToken: z.string().min(1),
  enteredAt: Instant,
  /** True for a step whose time had passed when the invoice came: it only waits for the next one. */
  missed: z.boolean(),
  step: StepOrder,
});
export type TakeStepInput = z.infer<typeof TakeStepInput>;

/** The payload of the function that lists a debt at the end of its ladder. */
export const ListDebtInput = z.strictObject({
  debtId: z.string(),
  version: z.int().positive(),
  taskToken: z.string().min(1),
  enteredAt: Instant,
  kind: ListingKind,
});
export type ListDebtInput = z.infer<typeof ListDebtInput>;

/** The payload of the hand-over function. */
export const HandOverInput = z.strictObject({
  debtId: z.string(),
  version: z.int().positive(),
  enteredAt: Instant,
});
export type HandOverInput = z.infer<typeof HandOverInput>;

/** The payload of the function that re-evaluates a debt when its machine has to find the next state. */
export const ReEvaluateDebtInput = z.strictObject({
  debtId: z.string(),
  version: z.int().positive(),
  /**
   * The token with which its machine is answered; absent in executions of an older definition, which route by what the function returns.
   */
  taskToken: z.string().min(1).optional(),
  enteredAt: Instant,
  /** The start of the execution, which may run for a year at most. */
  startedAt: Instant,
});
export type ReEvaluateDebtInput = z.infer<typeof ReEvaluateDebtInput>;

/** The answer of that function: what a debt is now, and what its machine waits for. Every instant is on AWS's clock. */
export const ReEvaluation = z.discriminatedUnion('event', [
  /** Closed, handed over, or of another version: the execution ends. */
  z.strictObject({ event: z.literal('closed') }),
  /** A person takes over at once. */
  z.strictObject({ event: z.literal('hand-over') }),
  /** On the ladder: `step` is taken at `until`, and the later ones at their times. */
  z.strictObject({
    event: z.literal('on-ladder'),
    step: Slug,
    until: Instant,
    at: z.record(Slug, Instant),
  }),
  /** Promised: the step `reminder` is taken at `until`; the promise is broken at `over`. */
  z.strictObject({ event: z.literal('promised'), reminder: Slug, until: Instant, over: Instant }),
  /** A person has to answer a case by `until`. */
  z.strictObject({ event: z.literal('caseOpen'), until: Instant }),
  /** Instalments replace the debt; it is re-evaluated at `until`. */
  z.strictObject({ event: z.literal('onPaymentPlan'), until: Instant }),
]);
export type ReEvaluation = z.infer<typeof ReEvaluation>;

/** The answers that are errors, which the machine catches: each leads to another state. */
export type Route = Exclude<ReEvaluation['event'], 'closed'>;
export const ROUTES: readonly Route[] = ['on-ladder', 'promised', 'caseOpen', 'onPaymentPlan', 'hand-over'];

/** The event that ends a wait early, and its execution with it. */
export const Wake = z.strictObject({
  event: z.enum(['settled', 'cancelled', 'superseded', 'closed', 'prescribed']),
});
export type Wake = z.infer<typeof Wake>;

/** The error of a step that may not or cannot send yet; its cause is a `Postponement` as JSON. */
export const NOT_ALLOWED_YET = 'NotAllowedYet';

/** When a step is tried again, and the plan of the ladder from then on; every instant is on AWS's clock. */
export const Postponement = z.strictObject({
  until: Instant,
  /** The time of each step and of `hand-over`, as in the input of an execution; the reminder of a promise has none. */
  at: z.record(Slug, Instant).optional(),
});
export type Postponement = z.infer<typeof Postponement>;

/**
 * The error of a step that is entered again at once: its message did not arrive, and its next channel is tried; or it waited in its own state,
 * and no other debt spoke for it.
 */
export const UNDELIVERED = 'Undelivered';

/** The error of a listing step that is done, or was given up: the ladder goes on to its end. */
export const LISTING_OVER = 'ListingOver';

/** The error of a wait whose debt has changed: the machine re-evaluates it. */
export const CHANGED = 'Changed';

/** The error of a step whose debtor may never be contacted again: a person takes over at once. */
export const CONTACT_FORBIDDEN = 'ContactForbidden';
