import { readDebtKey } from '#adapters/table/keys.ts';
import type { Pending } from '#adapters/table/pending.ts';
import { walkBatch } from '#application/batches/walk-batch.ts';
import { finishHealth } from '#application/event-delivery/finish-health.ts';
import { finishLane } from '#application/event-delivery/finish-lane.ts';
import { walkReplay } from '#application/event-delivery/walk-replay.ts';
import { finishBankFile } from './finish-bank-file.ts';
import { finishCase } from './finish-case.ts';
import { finishDebt } from './finish-debt.ts';
import { finishErasure } from './finish-erasure.ts';
import { finishNotice } from './finish-notice.ts';

/** An item is in the index of what is pending, and nothing here knows what to do with it. */
export class UnknownPendingError extends Error {
  override readonly name = 'UnknownPendingError';
}

/**
 * Does what an item has left to do, if its time has come: the index shows what it was a moment ago, and somebody may have
 * dealt with it since.
 * @param now ISO-8601 with milliseconds, of AWS's clock
 * @param timeLeft milliseconds until this call is cut off
 */
export async function finish(pending: Pending, now: string, timeLeft: () => number): Promise<void> {
  const debtId = readDebtKey(pending);
  if (debtId !== undefined) return finishDebt(debtId, now);
  if (pending.pk.startsWith('NOTICE#')) return finishNotice(pending, now);
  if (pending.pk.startsWith('ERASURE#')) return finishErasure(pending, now);
  if (pending.sk === 'BATCH') return walkBatch(pending, now, timeLeft);
  if (pending.sk.startsWith('CASE#')) return finishCase(pending, now);
  if (pending.sk === 'FILE') return finishBankFile(pending, now);
  if (pending.sk === 'LANE') return finishLane(pending, now);
  if (pending.sk.startsWith('HEALTH#')) return finishHealth(pending, now, timeLeft);
  if (pending.sk.startsWith('REPLAY#')) return walkReplay(pending, now, timeLeft);
  throw new UnknownPendingError(`nothing may be left to do of ${pending.pk}`);
}
