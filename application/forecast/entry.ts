import type { Channel } from '#schemas/primitives.ts';
import type { Debt } from '#schemas/records/debt.ts';

/** Something that a forecast says will happen. `at`: ISO-8601, UTC. */
export type ForecastEntry = { readonly at: string; readonly debt: Debt } & (
  | { readonly type: 'opened' | 'settled' | 'paused' | 'resumed' | 'cancelled' }
  | {
      readonly type: 'message';
      readonly step: string;
      readonly channel: Channel;
      /** What it asks for on its own debt, centavos; 0 for a receipt or an apology. */
      readonly owed: number;
      /** Microreais. */
      readonly cost: number;
    }
  /** The message of another debt spoke of this one. */
  | { readonly type: 'consolidated'; readonly step: string; readonly channel: Channel; readonly owed: number }
  /** A rule holds a message back. */
  | {
      readonly type: 'held';
      readonly step: string;
      readonly channel: Channel;
      readonly rule: string;
      /** The law, norm or choice that the rule comes from. */
      readonly citation: string;
      /** `forbidden`: the rule ends the ladder. `skipped`: the step goes on without this channel. */
      readonly decision: 'postponed' | 'forbidden' | 'skipped';
      /** Until when a postponed message waits (ISO-8601). */
      readonly until: string | undefined;
    }
  | { readonly type: 'paid'; readonly paymentId: string; readonly amount: number; readonly paidAt: string }
  | { readonly type: 'handedOver'; readonly reason: string }
);

/** Takes what a forecast says, in order of time for each person. */
export type RecordEntry = (entry: ForecastEntry) => void;
