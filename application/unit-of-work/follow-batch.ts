import { findBatch } from '#adapters/table/batches.ts';
import { isPausedBefore, pauseCollection } from '#domain/debt/commands/pause-collection.ts';
import { isResumedBefore, resumeCollection } from '#domain/debt/commands/resume-collection.ts';
import { isWithdrawn, withdrawInvoice } from '#domain/debt/commands/withdraw-invoice.ts';
import { awaitsRelease } from '#domain/debt/late-release.ts';
import { knownPause, pausesOf } from '#domain/debt/pauses.ts';
import { creditorOf } from '#runtime/config.ts';
import { clockTime } from '#runtime/time.ts';
import type { InvoiceBatch } from '#schemas/records/batch.ts';
import type { Debt, StoredDebt } from '#schemas/records/debt.ts';
import type { Pause } from '#schemas/records/pause.ts';
import { applyCommand, type Updated } from './apply-command.ts';

/** What a debt has to follow with, and when (ISO-8601). */
interface Following {
  readonly batch: InvoiceBatch | undefined;
  readonly at: string;
}

/**
 * Brings a debt in line with its batch: one that was withdrawn is cancelled; else what was paused is resumed, and then what is paused
 * now is paused. In line already, it is left as it is.
 * @returns the debt as it is then, with what has to follow still to be done
 */
export async function followBatch(debt: StoredDebt, { batch, at }: Following): Promise<StoredDebt> {
  if (debt.status === 'awaitingInvoice' || !batch || debt.batch !== batch.batch) return debt;
  const facts = { at, clockTime };
  let followed: StoredDebt = debt;
  const take = (updated: Updated): void => {
    if (updated.kind === 'changed') followed = updated.debt;
  };
  if (batch.withdrawnAt !== undefined) {
    const withdrawn = {
      batch: batch.batch,
      at,
      withdrawnAt: batch.withdrawnAt,
      tellFrom: new Date(clockTime(at)).toISOString(),
      holidays: creditorOf(debt).holidays,
    };
    take(
      await applyCommand(debt, {
        command: 'withdrawInvoice',
        isRepeated: isWithdrawn,
        decide: (current) => withdrawInvoice(current, withdrawn),
      }),
    );
    return followed;
  }
  const resumedAt = batch.resumedAt?.batch;
  if (resumedAt !== undefined && mayBeResumed(debt, batch)) {
    const resumed = { scope: 'batch', resumedAt } as const;
    take(
      await applyCommand(followed, {
        command: 'resumeCollection',
        isRepeated: isResumedBefore(resumed),
        decide: (current) => resumeCollection(current, resumed, facts),
      }),
    );
  }
  for (const pause of missedPauses(debt, batch))
    take(
      await applyCommand(followed, {
        command: 'pauseCollection',
        isRepeated: isPausedBefore(pause),
        decide: (current) => pauseCollection(current, pause, facts),
      }),
    );
  return followed;
}

/** The same for a debt that was just opened, whose batch may have changed meanwhile. */
export async function followBatchNow(
  debt: StoredDebt,
  at: string,
  follow: (debt: StoredDebt) => Promise<void>,
): Promise<void> {
  if (debt.status === 'awaitingInvoice' || debt.batch === undefined) return;
  const batch = await findBatch(debt.creditorId, debt.batch);
  const followed = await followBatch(debt, { batch, at });
  if (followed !== debt) await follow(followed);
}

/** Whether a batch holds a debt that does not show it yet: no message about it goes out. */
export const isHeldByBatch = (debt: Debt, batch: Pick<InvoiceBatch, 'pauses' | 'withdrawnAt'>): boolean =>
  (batch.withdrawnAt !== undefined && debt.withdrawnAt === undefined) || missedPauses(debt, batch).length > 0;

/** The pauses of a batch that hold, and that a debt of it does not show. */
export const missedPauses = (
  debt: { readonly pauses: readonly Pause[] },
  batch: Pick<InvoiceBatch, 'pauses'>,
): Pause[] => pausesOf(batch).filter((pause) => !knownPause(debt, pause));

/** Whether what was resumed of a batch ends a pause of a debt. */
export const mayBeResumed = (debt: Debt, batch: Pick<InvoiceBatch, 'pauses'>): boolean =>
  (awaitsRelease(debt) ? debt.pauses : pausesOf(debt)).some((pause) => isEnded(batch, pause));

/** Whether a pause that holds for a debt was ended for its batch. */
const isEnded = ({ pauses }: Pick<InvoiceBatch, 'pauses'>, { pauseId, scope }: Pause): boolean =>
  scope === 'batch' && pauses.some((one) => one.pauseId === pauseId && one.ended !== undefined);
