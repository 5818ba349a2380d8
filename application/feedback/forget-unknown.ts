import { deleteUnknownOutcome } from '#adapters/table/unknown-outcomes.ts';
import type { StoredDebt } from '#schemas/records/debt.ts';
import type { SendKey } from '#schemas/records/send-key.ts';

/**
 * Takes a message off the list of unknown outcomes once its channel reported it. If this fails, the list leaves it out by itself.
 * @param before the debt before the report
 */
export async function forgetUnknown(before: StoredDebt, sendKey: SendKey): Promise<void> {
  if (before.status === 'awaitingInvoice') return;
  const { creditorId, debtId, sends } = before;
  const send = sends[sendKey];
  if (send?.status === 'unknown')
    await deleteUnknownOutcome(creditorId, { debtId, sendKey, claimedAt: send.at });
}
