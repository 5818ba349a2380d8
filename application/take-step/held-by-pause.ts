import { findBatch } from '#adapters/table/batches.ts';
import { applyCommand } from '#application/unit-of-work/apply-command.ts';
import { followBatch, isHeldByBatch } from '#application/unit-of-work/follow-batch.ts';
import { pauseCollection } from '#domain/debt/commands/pause-collection.ts';
import { waitOutPauses } from '#domain/debt/commands/wait-out-pauses.ts';
import type { NotSent } from '#domain/debt/message-events.ts';
import { isPaused, knownPause, pausesOf } from '#domain/debt/pauses.ts';
import { clockTime } from '#runtime/time.ts';
import type { OpenDebt, PromisedDebt } from '#schemas/records/debt.ts';
import type { Debtor } from '#schemas/records/debtor.ts';

/** Why no message goes out. */
export const PAUSED: NotSent = {
  rule: 'paused',
  citation: 'a person has collection of this debt paused (CollectionPaused.v1)',
};

/**
 * Holds a step of a paused debt back. Its ladder goes on in another execution, once the pause is over; the reminder of a promise
 * is left out. `again`: the debt changed, and is looked at anew. The relay starts the other execution: a step starts none.
 */
export async function heldByPause(debt: OpenDebt | PromisedDebt): Promise<'again' | 'left-out' | undefined> {
  if (!isPaused(debt)) return undefined;
  if (debt.status === 'promised') return 'left-out';
  await applyCommand(debt, {
    command: 'waitOutPauses',
    decide: (current) => waitOutPauses(current, { clockTime }),
  });
  return 'again';
}

/**
 * Pauses a debt whose debtor is paused, when the debt does not show it: it was opened, or owed again, at that moment.
 * @param at ISO-8601
 */
export async function pausedWithDebtor(
  debt: OpenDebt | PromisedDebt,
  debtor: Debtor,
  at: string,
): Promise<boolean> {
  const missed = pausesOf(debtor).filter((pause) => !knownPause(debt, pause));
  for (const pause of missed)
    await applyCommand(debt.debtId, {
      command: 'pauseCollection',
      decide: (current) => pauseCollection(current, pause, { at, clockTime }),
    });
  return missed.length > 0;
}

/**
 * Applies the pause or withdrawal of a batch to a debt of it that does not show it yet, because both happened at once. An instalment of a
 * withdrawn debt is closed with that debt; until then its steps are left out.
 * @param at ISO-8601
 */
export async function heldByBatch(
  debt: OpenDebt | PromisedDebt,
  at: string,
): Promise<'again' | 'left-out' | undefined> {
  if (debt.batch === undefined) return undefined;
  const batch = await findBatch(debt.creditorId, debt.batch);
  if (!batch || !isHeldByBatch(debt, batch)) return undefined;
  if (batch.withdrawnAt !== undefined && debt.instalmentOf) return 'left-out';
  await followBatch(debt, { batch, at });
  return 'again';
}
