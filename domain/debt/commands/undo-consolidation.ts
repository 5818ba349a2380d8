import { type Change, change, type Refused, refused } from '#domain/debt/decision.ts';
import { withBill } from '#domain/debt/reissued.ts';
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
 * Removes a consolidated message that was not sent, and with it the joint bill that was not shown to the debtor. A step that
 * waits because of it is entered again, and speaks for itself: the message of another debt may never go out.
 */
export function undoConsolidation(
  debt: DebtFor<'undoConsolidation'>,
  { revision, sendKey }: UndoConsolidation,
): Change | Refused {
  if (debt.revision !== revision) return refused('stale');
  const joint = debt.reissue?.sharedBy && debt.reissue;
  const { version, step } = readSendKey(sendKey);
  return change({
    set: joint ? { oldBills: withBill(debt.oldBills, joint.txid) } : {},
    remove: joint ? ['reissue'] : [],
    sends: { [sendKey]: 'removed' as const },
    effects: debt.wakeStepKey === stepKey(version, step) ? [{ kind: 'undelivered' }] : [],
  });
}
