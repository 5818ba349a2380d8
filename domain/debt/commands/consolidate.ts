import { type Change, change, type Refused, refused } from '#domain/debt/decision.ts';
import { sendKey, stepKey } from '#domain/debt/send-key.ts';
import type { DebtFor } from '#domain/debt/transitions.ts';
import { withQuotes } from '#domain/debt/with-quote.ts';
import type { Channel } from '#schemas/primitives.ts';
import type { ContentReference } from '#schemas/records/entry.ts';
import type { PayoffQuote } from '#schemas/records/payoff-quote.ts';
import type { DebtStepKey } from '#schemas/records/send-key.ts';

/** The message of another debt of the debtor is about to cover this one too. */
export interface Consolidate {
  /** The revision of the debt that the message covers. */
  readonly revision: number;
  /** The step of this debt that sends nothing because of it; absent when none is due. */
  readonly step: string | undefined;
  readonly channel: Channel;
  /** The step whose message it is: `debtStepKey`. */
  readonly by: DebtStepKey;
  readonly at: string;
  /** The day of the message, in the debtor's zone. */
  readonly day: string;
  /** What the message fixes for this debt: its share of a bill for all, and what it states beyond that. */
  readonly quotes: readonly PayoffQuote[];
  /** What the message says. */
  readonly content: ContentReference;
}

/**
 * Records that the message of another debt speaks of this one, so that a due step of its own sends none. Refused if the debt changed since
 * it was read: it was perhaps paid, and the message must not speak of it then.
 */
export function consolidate(
  debt: DebtFor<'consolidate'>,
  { revision, step, channel, by, at, day, quotes, content }: Consolidate,
): Change | Refused {
  if (debt.revision !== revision) return refused('stale');
  return change({
    set: {
      ...(step === undefined
        ? { listedBy: { by, channel, at } }
        : { lastMessage: { day, stepKey: stepKey(debt.version, step) } }),
      ...(quotes.length > 0 ? { quotes: withQuotes(debt, quotes) } : {}),
    },
    entries: [{ type: 'MessageShared', detail: { at, channel, by, content } }],
    sends:
      step === undefined
        ? {}
        : { [sendKey(debt.version, step, channel)]: { status: 'consolidated', at, by } as const },
  });
}
