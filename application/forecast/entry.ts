import type { Channel } from '#schemas/primitives.ts';
import type { Debt } from '#schemas/records/debt.ts';

/** Something that a forecast says will happen. `at`: ISO-8601, UTC. */
export type ForecastEntry = { readonly at: string; readonly debt: Debt } & (
  | { readonly type: 'opened' | 'settled' }
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
  /** A rule holds a message back: until an instant, or for good. */
  | {
      readonly type: 'held';
      readonly step: string;
      readonly channel: Channel;
      readonly rule: string;
      readonly until: string | undefined;
    }
  | { readonly type: 'paid'; readonly amount: number }
  | { readonly type: 'handedOver'; readonly reason: string }
);

/** Takes what a forecast says, in order of time for each person. */
export type RecordEntry = (entry: ForecastEntry) => void;
