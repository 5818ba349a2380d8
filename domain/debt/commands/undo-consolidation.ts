import { type Change, change, type Refused, refused } from '#domain/debt/decision.ts';
import { readSendKey, stepKey } from '#domain/debt/send-key.ts';
import type { DebtFor } from '#domain/debt/transitions.ts';
import type { SendKey } from '#schemas/records/send-key.ts';

/** The consolidated message of a debt was not sent after all. */
export interface UndoConsolidation {
  /** The revision of the debt for which that was found out. */
  readonly revision: number;
  /** The key of the message on this debt. */
  readonly sendKey: SendKey;
}

/**
 * Removes a consolidated message that was not sent. A step that waits because of it is entered again, and speaks for itself: the
 * message of another debt may never go out. What it would have stated stays good: the next message may state it.
 */
export function undoConsolidation(
  debt: DebtFor<'undoConsolidation'>,
  { revision, sendKey }: UndoConsolidation,
): Change | Refused {
  if (debt.revision !== revision) return refused('stale');
  const { version, step } = readSendKey(sendKey);
  return change({
    sends: { [sendKey]: 'removed' as const },
    effects: debt.wakeStepKey === stepKey(version, step) ? [{ kind: 'undelivered' }] : [],
  });
}
