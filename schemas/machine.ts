import * as z from 'zod';
import { Centavos, Channel, Instant, Profile, Slug, Tone } from './primitives.ts';

/** Step id of the end of every ladder. */
export const HAND_OVER = 'hand-over';
/** Where an execution enters when its first step is still to come. */
export const FIRST = 'first';

/** Input of an execution: ids and timestamps only, for history outlives it by 90 days. */
export const ExecutionInput = z.strictObject({
  debtId: z.string(),
  version: z.int().positive(),
  /** Where it enters: `first`, or, when the invoice came late, the last step that it missed. */
  from: Slug,
  /** When each step is taken: step id -> instant in UTC, and `hand-over`. A missed step has none. */
  at: z.record(Slug, Instant),
});
export type ExecutionInput = z.infer<typeof ExecutionInput>;

/** At most so many centavos, or so many percent of what is owed; both, when both are given. */
export const CostCeiling = z
  .strictObject({ centavos: Centavos.optional(), percentOfOwed: z.number().positive().max(100).optional() })
  .refine((ceiling) => ceiling.centavos !== undefined || ceiling.percentOfOwed !== undefined, {
    error: 'must give centavos, percentOfOwed, or both',
  });

/** What a step does: carried by the definition, so that a running ladder keeps the régua it started with. */
export const StepOrder = z.strictObject({
  id: Slug,
  /** Tried in this order. */
  channels: z.array(Channel).min(1),
  /** `first`: the first channel that works. `all`: every channel that works. */
  send: z.enum(['first', 'all']),
  message: Slug,
  /** The message in its place when it covers several debts of one debtor. */
  several: Slug,
  tone: Tone,
  /** Debtors of these profiles are spoken to one tone lighter. */
  softenFor: z.array(Profile),
  /** Days from the rolled due date: of several debts, the highest step speaks. */
  offset: z.int(),
  /** What all messages of the debt may have cost after this one; a channel that would pass it is passed over. */
  costCeiling: CostCeiling.optional(),
  /** Issue a new bill of what is owed, due this many days later. */
  reissue: z.strictObject({ dueInDays: z.int().positive() }).optional(),
  /** The status of a debt in which it is taken: a step while it is open, the reminder of a promise while that holds. */
  during: z.enum(['open', 'promised']).default('open'),
});
export type StepOrder = z.infer<typeof StepOrder>;

/** Payload of the step function. */
export const TakeStepInput = z.strictObject({
  debtId: z.string(),
  version: z.int().positive(),
  taskToken: z.string().min(1),
  enteredAt: Instant,
  /** True for a step whose time was over when the invoice came: it only waits for the next. */
  missed: z.boolean(),
  step: StepOrder,
});
export type TakeStepInput = z.infer<typeof TakeStepInput>;

/** Payload of the hand-over function. */
export const HandOverInput = z.strictObject({
  debtId: z.string(),
  version: z.int().positive(),
  enteredAt: Instant,
});
export type HandOverInput = z.infer<typeof HandOverInput>;

/** Payload of the function that looks how a debt stands, when its machine does not know where to go on. */
export const ReEvaluateDebtInput = z.strictObject({
  debtId: z.string(),
  version: z.int().positive(),
  enteredAt: Instant,
  /** When the execution began: it lives a year at most. */
  startedAt: Instant,
});
export type ReEvaluateDebtInput = z.infer<typeof ReEvaluateDebtInput>;

/** How a debt stands, and what its machine waits for; every instant is one of AWS's clock. */
export const Standing = z.discriminatedUnion('event', [
  /** Closed, with a person, or of another version: the execution ends. */
  z.strictObject({ event: z.literal('closed') }),
  /** A person takes over at once. */
  z.strictObject({ event: z.literal('hand-over') }),
  /** On the ladder: `step` is taken at `until`, and those above it at their times. */
  z.strictObject({
    event: z.literal('on-ladder'),
    step: Slug,
    until: Instant,
    at: z.record(Slug, Instant),
  }),
  /** Promised: a reminder, the step `reminder`, at `until`; broken at `over`. */
  z.strictObject({ event: z.literal('promised'), reminder: Slug, until: Instant, over: Instant }),
  /** A person has to solve a case by `until`. */
  z.strictObject({ event: z.literal('caseOpen'), until: Instant }),
  /** Instalments stand in its place: looked at again at `until`. */
  z.strictObject({ event: z.literal('onPaymentPlan'), until: Instant }),
]);
export type Standing = z.infer<typeof Standing>;

/** What ends a wait early, and its execution with it. */
export const Wake = z.strictObject({ event: z.enum(['settled', 'cancelled', 'superseded', 'closed']) });
export type Wake = z.infer<typeof Wake>;

/** Error name of a step that the legal gate denied: its cause is the next lawful instant. */
export const NOT_ALLOWED_YET = 'NotAllowedYet';

/** Error name of a wait whose message did not arrive: the step is entered again at once, for its next channel. */
export const UNDELIVERED = 'Undelivered';

/** Error name of a wait whose debt stands otherwise now: the machine looks how. */
export const CHANGED = 'Changed';

/** Error name of a step whose debtor may never be written to again: a person takes over at once. */
export const CONTACT_FORBIDDEN = 'ContactForbidden';
