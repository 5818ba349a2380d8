import { type Change, change, type Refused, refused } from '#domain/debt/decision.ts';
import type { DebtFor } from '#domain/debt/transitions.ts';
import type { SendKey } from '#schemas/records/send-key.ts';

/** The consolidated message of a debt was not sent after all. */
export interface UndoConsolidation {
  /** The revision of the debt for which that was found out. */
  readonly revision: number;
  /** The key of the message on this debt. */
  readonly sendKey: SendKey;
}

/** Removes a consolidated message that was not sent, and with it the joint bill that was not shown to the debtor. */
export function undoConsolidation(
  debt: DebtFor<'undoConsolidation'>,
  { revision, sendKey }: UndoConsolidation,
): Change | Refused {
  if (debt.revision !== revision) return refused('stale');
  const joint = debt.reissue?.sharedBy && debt.reissue;
  return change({
    set: joint ? { oldBills: [...debt.oldBills, joint.txid] } : {},
    remove: joint ? ['reissue'] : [],
    sends: { [sendKey]: 'removed' as const },
  });
}
