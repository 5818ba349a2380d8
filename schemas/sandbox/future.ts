import type { InEachLanguage } from '#schemas/config/in-each-language.ts';
import type { Channel } from '#schemas/primitives.ts';
import type { DebtStatus } from '#schemas/records/debt.ts';

/** The names of steps by their ids. */
export type StepNames = Readonly<Record<string, InEachLanguage>>;

/** An event of a debt that changes how it is worked on, by the name that it has on the bus. */
export const TURNS = [
  'DebtAmended.v1',
  'PromiseMade.v1',
  'PromiseBroken.v1',
  'PaymentPlanMade.v1',
  'PaymentPlanBroken.v1',
  'CaseOpened.v1',
  'CaseResolved.v1',
  'OfferRequested.v1',
  'DebtPaused.v1',
  'DebtResumed.v1',
  'DebtHandedOver.v1',
  'DebtReopened.v1',
  'DebtWrittenOff.v1',
  'DebtSettled.v1',
  'DebtClosed.v1',
  'DebtPrescribed.v1',
  'ContactInvalidated.v1',
  'ContactOptedOut.v1',
  'PaymentReversed.v1',
] as const;
export type Turn = (typeof TURNS)[number];

/** Something that happens to a debt in a future; `at` is ISO-8601, UTC. */
export type Moment = { readonly at: string } & (
  | {
      readonly kind: 'message';
      readonly step: string;
      readonly channel: string;
      /** What settles the debt on that day, centavos. */
      readonly owed: number;
      /** Microreais. */
      readonly cost: number;
      readonly subject?: string;
      readonly text: string;
      /** The invoice whose message spoke of this debt too: then nothing else was sent. */
      readonly consolidatedInto?: string;
    }
  | {
      /** The gate held a message back or forbade it, or a channel was not used. */
      readonly kind: 'gate';
      readonly decision: 'postponed' | 'forbidden' | 'skipped';
      readonly step: string;
      readonly channel: string;
      readonly rule: string;
      /** The law, norm or choice that the rule comes from. */
      readonly citation: string;
      /** When it is tried again, ISO-8601. */
      readonly until?: string;
    }
  | {
      readonly kind: 'payment';
      readonly paymentId: string;
      /** Centavos. */
      readonly amount: number;
      /** What settles the debt after it, centavos. */
      readonly balance: number;
    }
  | { readonly kind: 'turn'; readonly turn: Turn }
);

/**
 * The steps that a debt takes in a stretch of time: those of an execution that ran when it began (`kept`), of one that was started since
 * (`new`), or of none (`none`: it was over, or with a person, before).
 */
export const STEPS_TAKEN = ['kept', 'new', 'none'] as const;
export type StepsTaken = (typeof STEPS_TAKEN)[number];

/** A debt in a future: what happens to it, and how it is at the end. */
export interface DebtFuture {
  readonly debtId: string;
  readonly invoiceId: string;
  readonly creditorId: string;
  readonly debtorId: string;
  /** The name of the debtor. */
  readonly debtor: string;
  /** Centavos, as it was issued. */
  readonly amount: number;
  /** YYYY-MM-DD. */
  readonly dueDate: string;
  /** The day that days late and steps are counted from, `YYYY-MM-DD`: a business day, and none before the debtor knew of it. */
  readonly countsFrom: string;
  readonly regua: string;
  /** In order of time. */
  readonly moments: readonly Moment[];
  readonly status: DebtStatus;
  /** Centavos, since it was issued. */
  readonly received: number;
  /** Centavos. */
  readonly owed: number;
}

/** A debt in a future that was played as a stretch of time. */
export interface PlayedDebt extends DebtFuture {
  /** Centavos, of `received`: what came in the stretch, without what went back. */
  readonly receivedMeanwhile: number;
  readonly steps: StepsTaken;
}

/** What a channel carried. */
export interface ChannelUse {
  readonly count: number;
  /** Microreais. */
  readonly cost: number;
}

/** What became of a portfolio in a stretch of time. */
export interface Future {
  readonly debts: readonly PlayedDebt[];
  /** Receipts and apologies included, by the prices of the configuration. */
  readonly channels: Readonly<Record<Channel, ChannelUse>>;
  /** What AWS would bill for it beside the channels, microreais. */
  readonly awsCost: number;
  /** State transitions. */
  readonly transitions: number;
  /** The names of the steps of its réguas, by id. */
  readonly stepNames: StepNames;
}
