import { NotSentError, type SendResult } from '#adapters/channels/channel.ts';
import { applyCommand } from '#application/unit-of-work/apply-command.ts';
import { releaseClaim } from '#domain/debt/commands/release-claim.ts';
import type { StoredDebt } from '#schemas/records/debt.ts';
import type { SendKey } from '#schemas/records/send-key.ts';

/**
 * Sends a message whose channel is claimed. If the channel certainly did not take it, its claim is released first, so that the
 * caller's retry may claim it again.
 * @param debt with the claim, as it was just written
 * @throws NotSentError, and what else the channel throws
 */
export async function sendOnce(
  debt: StoredDebt,
  sendKey: SendKey,
  send: () => Promise<SendResult>,
): Promise<SendResult> {
  try {
    return await send();
  } catch (error) {
    if (error instanceof NotSentError) await releaseClaimOf(debt, sendKey);
    throw error;
  }
}

/** Takes a claim back, because its message was certainly not sent. */
export async function releaseClaimOf(debt: StoredDebt, sendKey: SendKey): Promise<void> {
  await applyCommand(debt, {
    command: 'releaseClaim',
    decide: (current) => releaseClaim(current, { sendKey }),
  });
}
