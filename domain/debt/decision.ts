import type { Wake } from '#schemas/machine.ts';
import type {
  CancelledDebt,
  DebtAwaitingInvoice,
  DebtOnPaymentPlan,
  DebtWithCase,
  Effect,
  HandedOverDebt,
  OpenDebt,
  PrescribedDebt,
  PromisedDebt,
  Send,
  SettledDebt,
} from '#schemas/records/debt.ts';
import type { InternalEntry } from '#schemas/records/entry.ts';
import type { SendKey } from '#schemas/records/send-key.ts';
import type { DebtEvent } from './event.ts';
import type { RefusalByStatus } from './transitions.ts';

/** Written by the unit of work alone, or never again. */
type Fixed =
  | 'debtId'
  | 'creditorId'
  | 'invoiceId'
  | 'revision'
  | 'outbox'
  | 'effects'
  | 'changes'
  | 'chain'
  | 'pendingAt'
  | 'failures'
  | 'sends'
  | 'status';

/** A new status comes with what a debt of that status has. */
type NewStatus =
  | { readonly status?: undefined }
  | Pick<OpenDebt, 'status'>
  | Pick<PromisedDebt, 'status' | 'promises'>
  | Pick<DebtWithCase, 'status' | 'cases'>
  | Pick<DebtOnPaymentPlan, 'status' | 'paymentPlans'>
  | Pick<HandedOverDebt, 'status' | 'handedOver'>
  | Pick<SettledDebt, 'status' | 'settledAt'>
  | Pick<CancelledDebt, 'status' | 'cancelledAt'>
  | Pick<PrescribedDebt, 'status' | 'prescribedAt'>;

/** Fields that a command sets, each whole. */
export type FieldChanges = Readonly<Partial<Omit<OpenDebt, Fixed>>> &
  Readonly<Partial<Pick<SettledDebt, 'creditHoldReleased'>>> &
  Readonly<Partial<Pick<DebtAwaitingInvoice, 'early'>>> &
  Readonly<NewStatus>;

/** Fields that a command may take off a debt. */
export type Removable =
  | 'settledAt'
  | 'creditHoldReleased'
  | 'postponed'
  | 'lastMessage'
  | 'handedOver'
  | 'wakeToken'
  | 'wakeStepKey'
  | 'description';

/** A change of one message, by its key: written whole, in part, or `'removed'`. */
export type SendChange = Send | Partial<Pick<Send, 'status' | 'messageId'>> | 'removed';

/**
 * What has to follow a change: written with it, and done after it (`application/unit-of-work/run-effects.ts`). The three
 * about the wait that was under way when the change is written name no token; there may be no such wait. The answers of a
 * step to its own machine bring the token that the step was called with.
 */
export type EffectOrder =
  | {
      readonly kind:
        | 'rememberCodes'
        | 'startExecution'
        | 'reEvaluate'
        | 'undelivered'
        | 'writeHardship'
        | 'writeSummary'
        | 'allotMoney'
        | 'releaseCreditHold';
    }
  | { readonly kind: 'endWait'; readonly event: Wake['event'] }
  | Extract<
      Effect,
      {
        readonly kind:
          | 'closeAddress'
          | 'closeInstalments'
          | 'followBatch'
          | 'postpone'
          | 'handOver'
          | 'givePlaceBack'
          | 'speakForThemselves';
      }
    >
  | LaterEffect;

/** What has to wait until an instant of AWS's clock (ISO-8601 with milliseconds): the relay does it. */
export type LaterEffect = Extract<Effect, { readonly notBefore: string }>;

/** Why a command is refused. */
export type Refusal =
  | RefusalByStatus
  /** Only a person may settle it with this debtor. */
  | 'needs-person'
  | 'day-past'
  /** The due date, or before it: a debtor who pays in time has nothing to promise. */
  | 'not-due-yet'
  | 'day-too-far'
  | 'instalment-too-far'
  /** It would be late on the day on which it is agreed. */
  | 'instalment-past'
  /** The instalments come to far more than what is owed with interest and costs. */
  | 'plan-too-dear'
  | 'too-many-promises'
  /** The credit is another's: what the debtor agrees on, they agree on with the assignee. */
  | 'assigned'
  /** The credit was assigned to somebody else, or otherwise, at the same instant. */
  | 'assigned-otherwise'
  /** Something that was said later holds. */
  | 'older-word'
  /** A person has to approve it first, and was asked. */
  | 'needs-approval'
  /** No such offer is made to this debt today, or its price is another by now. */
  | 'not-offered'
  | 'price-changed'
  /** The debt has no case of that number, or it was answered otherwise. */
  | 'no-such-case'
  | 'answered-otherwise'
  /** The same field was amended to something else at the same instant. */
  | 'amended-otherwise'
  /** The id of the pause was used for another one. */
  | 'paused-otherwise'
  /** The id of the write-off was used for another one. */
  | 'written-off-otherwise'
  | 'nothing-owed'
  /** The debt has a payment from another source that it may be. */
  | 'resembles-another'
  /** All of the payment went back before, or none of it ever came. */
  | 'nothing-left'
  | 'debtor-erased'
  /** No lawful ladder can be planned for it. */
  | 'no-ladder'
  /** The debt has no listing of that order. */
  | 'no-such-order'
  /** The debt has no message of that key. */
  | 'no-such-message'
  /** The message is being sent just now: its report comes back in a moment. */
  | 'still-sending';

/** A command that is carried out: all of it is written in one, or nothing. */
export interface Change {
  readonly kind: 'change';
  readonly set: FieldChanges;
  readonly remove: readonly Removable[];
  /** The changes of messages, by the key of each: `version/step/channel`. */
  readonly sends: Readonly<Partial<Record<SendKey, SendChange>>>;
  readonly events: readonly DebtEvent[];
  /** What is recorded of it beside its events, for the dossier of the debt. */
  readonly entries?: readonly InternalEntry[];
  readonly effects: readonly EffectOrder[];
  /**
   * True if what others decided from the debt as it was may still be written: a note records what became of a message,
   * or publishes something, and changes neither money, status nor schedule.
   */
  readonly isNote: boolean;
}

export interface Refused {
  readonly kind: 'refused';
  readonly reason: Refusal;
  /** In words, when the reason depends on the facts: names the field, never a value. */
  readonly detail?: string;
  /** From when the same words would be taken (ISO-8601), where it is a matter of time. */
  readonly lawfulAt?: string;
}

/** What a command comes to. `already`: it was carried out before, and only what it left undone is done. */
export type Decision = Change | { readonly kind: 'already' } | Refused;

/** A change of money, status or schedule. */
export const change = (given: Partial<Omit<Change, 'kind' | 'isNote'>>): Change => ({
  kind: 'change',
  set: {},
  remove: [],
  sends: {},
  events: [],
  effects: [],
  isNote: false,
  ...given,
});

/**
 * The fields that a note may set. Its write is conditional on what they were, which it can be for a plain value alone: a list or
 * a map that two notes set from one read would lose what the first had written. `lastMessage` goes with the claim of one message.
 */
type NoteFields = Pick<FieldChanges, 'spent' | 'creditHoldReleased' | 'lastMessage'>;

/** A change that invalidates nobody's decision: see `Change.isNote`. */
export const note = (
  given: Partial<Omit<Change, 'kind' | 'isNote' | 'set'>> & { readonly set?: NoteFields },
): Change => ({
  ...change(given),
  isNote: true,
});

export const ALREADY = { kind: 'already' } as const;

/** The reasons that may pass by themselves: who refuses for one of them says when. */
export type RefusalOfTime =
  | 'day-too-far'
  | 'not-due-yet'
  | 'instalment-too-far'
  | 'plan-too-dear'
  | 'not-offered'
  | 'price-changed';

export const refused = (reason: Exclude<Refusal, RefusalOfTime>, detail?: string): Refused => ({
  kind: 'refused',
  reason,
  ...(detail === undefined ? {} : { detail }),
});

/**
 * A refusal that may be a matter of time.
 * @param lawfulAt from when the same words would be taken (ISO-8601); undefined when they never will
 */
export const refusedUntil = (reason: RefusalOfTime, lawfulAt: string | undefined): Refused => ({
  kind: 'refused',
  reason,
  ...(lawfulAt === undefined ? {} : { lawfulAt }),
});
