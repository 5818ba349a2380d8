import { isBefore } from '#domain/calendar/days.ts';
import { type Change, change, type Refused, refused } from '#domain/debt/decision.ts';
import { isOnStep } from '#domain/debt/is-on-step.ts';
import { leftClaims } from '#domain/debt/left-claims.ts';
import {
  messageConsolidated,
  messageNotSent,
  type SkippedChannel,
  stepTaken,
} from '#domain/debt/message-events.ts';
import { sendKey, sendsOfStep, stepKey } from '#domain/debt/send-key.ts';
import type { DebtFor } from '#domain/debt/transitions.ts';
import { withQuotes } from '#domain/debt/with-quote.ts';
import type { TakeStepInput } from '#schemas/machine.ts';
import type { Channel } from '#schemas/primitives.ts';
import type { Allowance, ContentReference, InternalEntry } from '#schemas/records/entry.ts';
import type { PayoffQuote } from '#schemas/records/payoff-quote.ts';
import type { SendKey } from '#schemas/records/send-key.ts';

/** A channel that the step takes for itself, before it sends. */
export interface Claim {
  readonly channel: Channel;
  /** The day of the message, in the debtor's zone. */
  readonly day: string;
  /** What the message fixes for the debt: the bill that was issued for it, and what it states beyond that. */
  readonly quotes: readonly PayoffQuote[];
  /** Other debts that the message covers. */
  readonly covers: readonly string[];
  /** The decision of the legal gate that allows it. */
  readonly gate: Allowance;
  /** What it says. */
  readonly content: ContentReference;
  /** The mark of the debt in its link: kept, so that the next message need not record it again. */
  readonly linkMark?: string;
}

/** The message of another debt that covered this one too: its channel and its debt. */
export interface Consolidation {
  readonly channel: Channel;
  readonly by: string;
}

/** A step of a debt, and what was chosen for it. */
export interface TakeStep {
  readonly input: TakeStepInput;
  /** The revision of the debt for which it was chosen. */
  readonly revision: number;
  /** Absent when the step sends nothing (more): it only waits then. */
  readonly claim?: Claim;
  readonly skipped: readonly SkippedChannel[];
  readonly consolidation?: Consolidation;
}

/**
 * Enters a step, in one change: the gate (no payment came, and nothing else changed, since the step looked at the
 * debt), the claim (this channel of this step was never taken), and the task token with which a payment ends the wait.
 * Claims of this step that a crash left behind become `unknown`. While the step waits for a channel that is down, what is
 * known of that stays, whatever it claims.
 */
export function takeStep(
  debt: DebtFor<'takeStep'>,
  { input, revision, claim, skipped, consolidation }: TakeStep,
): Change | Refused {
  const { version, step, enteredAt, taskToken } = input;
  const own = stepKey(version, step.id);
  const sends = sendsOfStep(debt, version, step.id);
  const key = claim && sendKey(version, step.id, claim.channel);
  if (debt.revision !== revision || !isOnStep(debt, input)) return refused('stale');
  if (key !== undefined && key in debt.sends) return refused('stale');
  const fixed = claim && claim.quotes.length > 0 && { quotes: withQuotes(debt, claim.quotes) };
  const postponed = debt.postponed?.stepKey === own ? debt.postponed : undefined;
  // A step that waits for a channel, or is tried again, was published when it was tried first.
  const isFirstEntry =
    !input.missed &&
    !postponed?.down &&
    debt.wakeStepKey !== own &&
    sends.every(([, { status }]) => status === 'consolidated');
  const isSilent = !input.missed && !claim && sends.length === 0 && !consolidation;
  const left = leftClaims(debt, input);
  return change({
    set: {
      wakeToken: taskToken,
      wakeStepKey: own,
      wakeAt: enteredAt,
      ...(claim ? { lastMessage: { day: claim.day, stepKey: own } } : {}),
      ...(isSilent ? { silentSteps: { [own]: enteredAt, ...debt.silentSteps } } : {}),
      ...fixed,
      ...(claim?.linkMark === undefined ? {} : { linkMark: claim.linkMark }),
    },
    remove: debt.postponed && !(postponed && claim) ? ['postponed'] : [],
    sends: {
      ...left.sends,
      ...(claim && key !== undefined ? { [key]: claimed(claim, enteredAt) } : {}),
    },
    events: [
      ...(isFirstEntry ? [stepTaken(fixed ? { ...debt, ...fixed } : debt, input)] : []),
      ...left.events,
      ...skipped.map((one) => messageNotSent({ ...input, enteredAt: firstEntry(debt, input) }, one)),
      ...(consolidation && !isPublished(debt, input)
        ? [messageConsolidated(debt, input, consolidation)]
        : []),
    ],
    ...(claim && key !== undefined ? { entries: [messageClaimed(key, claim, enteredAt)] } : {}),
  });
}

/**
 * When a step was entered first, if an earlier attempt at it died: what both find is published under one id. Entered again
 * because a message did not arrive, it finds something else.
 */
function firstEntry(debt: DebtFor<'takeStep'>, { version, step, enteredAt }: TakeStepInput): string {
  const isTriedAgain =
    debt.wakeStepKey === stepKey(version, step.id) &&
    sendsOfStep(debt, version, step.id).every(([, { status }]) => status !== 'undelivered');
  return isTriedAgain ? (debt.wakeAt ?? enteredAt) : enteredAt;
}

/** Whether an earlier attempt at the step published that the message of another debt covers it. */
function isPublished(debt: DebtFor<'takeStep'>, { version, step }: TakeStepInput): boolean {
  const { wakeAt, wakeStepKey } = debt;
  if (wakeStepKey !== stepKey(version, step.id) || wakeAt === undefined) return false;
  return sendsOfStep(debt, version, step.id).every(
    ([, { status, at }]) => status !== 'consolidated' || !isBefore(wakeAt, at),
  );
}

const claimed = ({ covers }: Claim, at: string) => ({
  status: 'claimed' as const,
  at,
  ...(covers.length > 0 ? { covers: [...covers] } : {}),
});

const messageClaimed = (
  sendKey: SendKey,
  { channel, gate, content, covers }: Claim,
  at: string,
): InternalEntry => ({
  type: 'MessageClaimed',
  detail: { at, sendKey, channel, gate, content, covers: [...covers], isCourtesy: false },
});
