import { putUnknownOutcome } from '#adapters/table/unknown-outcomes.ts';
import type { StoredDebt } from '#schemas/records/debt.ts';
import type { SendKey } from '#schemas/records/send-key.ts';

/**
 * Lists claimed messages among the unknown outcomes, because nobody knows whether they were sent. Harmless when done again.
 */
export async function keepUnknown(debt: StoredDebt, keys: readonly SendKey[]): Promise<void> {
  if (debt.status === 'awaitingInvoice') return;
  const { creditorId, debtId, sends } = debt;
  for (const sendKey of keys) {
    const send = sends[sendKey];
    if (send) await putUnknownOutcome(creditorId, { debtId, sendKey, claimedAt: send.at });
  }
}
