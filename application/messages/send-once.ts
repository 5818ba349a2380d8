import { NotSentError, type SendResult } from '#adapters/channels/channel.ts';
import { applyCommand } from '#application/unit-of-work/apply-command.ts';
import { releaseClaim } from '#domain/debt/commands/release-claim.ts';
import { log } from '#runtime/log.ts';
import type { Debt, StoredDebt } from '#schemas/records/debt.ts';
import type { ContactKey, SendKey } from '#schemas/records/send-key.ts';
import { keepUnknown } from './keep-unknown.ts';
import { logUnknown } from './log-unknown.ts';

/** A claimed message. */
interface Claimed {
  /** The debt with the claim, as it was just written. */
  readonly debt: StoredDebt;
  readonly sendKey: SendKey;
  /** The last message of the debt before the claim. */
  readonly lastMessage?: Debt['lastMessage'];
  /** The contact that it took a place for in the debtor's budget, if it did. */
  readonly contact?: ContactKey | undefined;
  /** Does what has to follow on the debt once its claim is released. */
  readonly undo?: (released: StoredDebt) => Promise<void>;
}

/**
 * Sends a message whose channel is claimed. If the channel certainly did not take it, its claim is released, so that it
 * may be claimed again, and what was written because of it is undone.
 * @throws NotSentError when the message cannot be composed; it is undone then, too
 */
export async function sendOnce(claimed: Claimed, send: () => Promise<SendResult>): Promise<SendResult> {
  try {
    const result = await send();
    if (result.status === 'not-taken') await releaseClaimOf(claimed);
    await noteResult(claimed, result);
    return result;
  } catch (error) {
    if (error instanceof NotSentError) await releaseClaimOf(claimed);
    throw error;
  }
}

/** Takes a claim back, because its message was certainly not sent, and undoes what was written because of it. */
export async function releaseClaimOf({ debt, undo, ...claim }: Claimed): Promise<void> {
  const released = await applyCommand(debt, {
    command: 'releaseClaim',
    decide: (current) => releaseClaim(current, { ...claim, lastMessage: claim.lastMessage }),
  });
  if (released.kind === 'changed') await undo?.(released.debt);
}

/** That a channel is throttled is by design, and no reason to raise an alarm. */
async function noteResult({ debt, sendKey }: Claimed, result: SendResult): Promise<void> {
  const { debtId } = debt;
  if (result.status === 'unknown') {
    await keepUnknown(debt, [sendKey]);
    logUnknown(debtId, sendKey, result.answer);
  }
  if (result.status === 'not-taken')
    log.info('a channel did not take a message', { debtId, sendKey, answer: result.answer });
}
