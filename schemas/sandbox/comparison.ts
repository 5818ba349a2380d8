import type { Channel } from '#schemas/primitives.ts';
import type { DebtStatus } from '#schemas/records/debt.ts';
import type { ChannelUse, DebtFuture, Moment, StepNames, StepsTaken } from './future.ts';

/** The fields in which the same moment of two futures differs. */
export type Difference = 'time' | 'channel' | 'step' | 'text' | 'amount';

/** A moment of a debt in two futures: the same in both, changed, or in one of them alone. */
export type MomentPair =
  | { readonly how: 'same'; readonly one: Moment; readonly other: Moment }
  | {
      readonly how: 'changed';
      readonly one: Moment;
      readonly other: Moment;
      readonly differs: readonly Difference[];
    }
  | { readonly how: 'only-one'; readonly one: Moment }
  | { readonly how: 'only-other'; readonly other: Moment };

/** How a debt is at the end of a future. */
export type DebtEnd = Pick<DebtFuture, 'regua' | 'status' | 'received' | 'owed'>;

/** A debt in two futures. */
export interface ComparedDebt
  extends Pick<
    DebtFuture,
    'debtId' | 'invoiceId' | 'creditorId' | 'debtorId' | 'debtor' | 'amount' | 'dueDate' | 'countsFrom'
  > {
  /** Absent when the debt is not in this future. */
  readonly one?: DebtEnd;
  readonly other?: DebtEnd;
  /** In order of time. */
  readonly moments: readonly MomentPair[];
  /** How many moments are not the same, and one more when the ends differ. */
  readonly differences: number;
}

/** Figures of one future. */
export interface FutureTotals {
  readonly debts: number;
  readonly byStatus: Readonly<Partial<Record<DebtStatus, number>>>;
  /** What the gate held, forbade or skipped, by its rule. */
  readonly byRule: Readonly<Partial<Record<string, number>>>;
  readonly channels: Readonly<Record<Channel, ChannelUse>>;
  /** Debts that were settled in the stretch of time, and are. */
  readonly settled: number;
  /** How many debts take whose steps. */
  readonly steps: Readonly<Record<StepsTaken, number>>;
  /** Centavos, of all debts, in the stretch of time. */
  readonly received: number;
  /** Centavos, at its end. */
  readonly owed: number;
  /** Microreais. */
  readonly messageCost: number;
  readonly awsCost: number;
  readonly transitions: number;
}

/** Two futures, held against each other. */
export interface Comparison {
  /** The debts with the most differences first. */
  readonly debts: readonly ComparedDebt[];
  readonly totals: { readonly one: FutureTotals; readonly other: FutureTotals };
  /** The names of the steps of both futures. */
  readonly stepNames: StepNames;
}
