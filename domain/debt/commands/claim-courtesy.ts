import { type Change, change, type Refused, refused } from '#domain/debt/decision.ts';
import type { DebtFor } from '#domain/debt/transitions.ts';
import type { Channel } from '#schemas/primitives.ts';
import type { Allowance, ContentReference } from '#schemas/records/entry.ts';
import type { SendKey } from '#schemas/records/send-key.ts';

/** A receipt or an apology that is about to be sent. */
export interface ClaimCourtesy {
  /** The revision of the debt for which it was chosen. */
  readonly revision: number;
  readonly sendKey: SendKey;
  readonly at: string;
  readonly channel: Channel;
  /** The decision of the legal gate that allows it. */
  readonly gate: Allowance;
  /** What it says. */
  readonly content: ContentReference;
}

/** Claims a courtesy of a closed debt before it is sent, so that it is sent once. */
export const claimCourtesy = (
  debt: DebtFor<'claimCourtesy'>,
  { revision, sendKey, at, ...said }: ClaimCourtesy,
): Change | Refused =>
  debt.revision === revision && !(sendKey in debt.sends)
    ? change({
        sends: { [sendKey]: { status: 'claimed', at } as const },
        entries: [{ type: 'MessageClaimed', detail: { at, sendKey, ...said, covers: [], isCourtesy: true } }],
      })
    : refused('stale');
