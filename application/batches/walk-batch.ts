import { keepWalk, listBatchDebts, readBatch } from '#adapters/table/batches.ts';
import { findDebt } from '#adapters/table/debts.ts';
import { leaveIndex, type Pending } from '#adapters/table/pending.ts';
import { followBatch } from '#application/unit-of-work/follow-batch.ts';
import { runEffects } from '#application/unit-of-work/run-effects.ts';
import { inParallel } from '#runtime/in-parallel.ts';
import { log } from '#runtime/log.ts';
import { reasonOf } from '#runtime/rejected.ts';
import { calendarTime } from '#runtime/time.ts';
import type { InvoiceBatch } from '#schemas/records/batch.ts';

/** Some debts of a batch could not be brought in line with it: all are looked at again later. */
export class BatchNotFollowedError extends Error {
  override readonly name = 'BatchNotFollowedError';
}

/** Debts dealt with at a time. */
const AT_ONCE = 5;

/** Debts of one page: how far the walk has come is kept after each. */
const PAGE = 100;

/**
 * The most debts of one call. The relay calls each minute: 2,400 are 40 a second at most, of the 150 executions a second that Step
 * Functions starts in sa-east-1 (docs/scale.md), so that
 * new invoices and payments have room beside it. A batch of 320,000 has followed in two hours and a quarter.
 */
const MOST = 2_400;

/** Milliseconds of the call that are left for everything else that is pending. */
const RESERVE = 25_000;

/**
 * Brings the debts of a batch in line with what was last said of it, from where the walk was before, and leaves the rest to the next
 * call. A debt that fails does not hold up the others: the whole walk is made again, later. One that is opened meanwhile is brought
 * in line by its own opening.
 * @param now ISO-8601 with milliseconds, of AWS's clock
 * @param timeLeft milliseconds until this call is cut off
 * @throws BatchNotFollowedError at the end of a walk on which a debt failed
 */
export async function walkBatch(pending: Pending, now: string, timeLeft: () => number): Promise<void> {
  const known = await readBatch(pending);
  if (known?.pending === undefined || known.pending.pendingAt > now) return;
  const { batch } = known;
  let { walkedTo, walkFailed } = batch;
  for (let done = 0; done < MOST && timeLeft() > RESERVE; done += PAGE) {
    const debtIds = await listBatchDebts(batch, walkedTo, PAGE);
    const followed = await inParallel(debtIds, AT_ONCE, (debtId) =>
      attempt(debtId, batch, calendarTime(now)),
    );
    if (!followed.every(Boolean)) walkFailed = true;
    walkedTo = debtIds.at(-1) ?? walkedTo;
    if (debtIds.length < PAGE) {
      if (!walkFailed) return leaveIndex(known.pending);
      await keepWalk(batch, {});
      throw new BatchNotFollowedError(`${batch.creditorId}/${batch.batch}`);
    }
    if (!(await keepWalk(batch, { walkedTo, walkFailed }))) return;
  }
}

async function attempt(debtId: string, batch: InvoiceBatch, at: string): Promise<boolean> {
  try {
    const debt = await findDebt(debtId);
    if (debt) {
      const followed = await followBatch(debt, { batch, at });
      if (followed !== debt) await runEffects(followed);
    }
    return true;
  } catch (error) {
    log.info('a debt could not follow its batch', { debtId, reason: reasonOf(error) });
    return false;
  }
}
