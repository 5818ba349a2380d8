import { readDebtKey } from '#adapters/table/keys.ts';
import { listPending, type Pending, postponePending, SHARDS } from '#adapters/table/pending.ts';
import { inParallel } from '#runtime/in-parallel.ts';
import { log, withLogKeys } from '#runtime/log.ts';
import { reasonOf } from '#runtime/rejected.ts';
import { finish } from './finish.ts';

/** Items dealt with at a time. */
const AT_ONCE = 10;

/** Milliseconds of the call that are left for what is under way. */
const RESERVE = 10_000;

/** After this many failures in a row, a person is called. */
const PATIENT_FOR = 5;

const MINUTE = 60_000;
/** Minutes between two looks at an item that fails for ever. */
const LONGEST_WAIT = 60;

/** What the alarm on items that fail looks for in the log: see `deployment/scheduled-functions.ts`. */
export const STUCK = 'what has to follow a change fails again and again';

/**
 * Does what processes that died left undone, and what was to wait until now. An item that fails does not hold up the others: it
 * waits twice as long each time, an hour at most, and after some failures its log line raises the alarm.
 * @param now ISO-8601 with milliseconds, of AWS's clock
 * @param timeLeft milliseconds until this call is cut off: what is left then is found by the next
 */
export async function runPending(now: string, timeLeft: () => number): Promise<void> {
  await inParallel(SHARDS, SHARDS.length, async (shard) => {
    const seen = new Set<string>();
    while (timeLeft() > RESERVE) {
      const found = await listPending(shard, now);
      const fresh = found.filter(({ pk, sk }) => !seen.has(`${pk}\n${sk}`));
      // The index shows an item for a moment after it was dealt with.
      if (fresh.length === 0) return;
      for (const { pk, sk } of fresh) seen.add(`${pk}\n${sk}`);
      await inParallel(fresh, AT_ONCE, (pending) => attempt(pending, now, timeLeft));
    }
  });
}

async function attempt(pending: Pending, now: string, timeLeft: () => number): Promise<void> {
  await withLogKeys(nameOf(pending), async () => {
    try {
      await finish(pending, now, timeLeft);
    } catch (error) {
      const failures = await postponePending(pending, (count) => later(now, count));
      const reason = reasonOf(error);
      if (failures < PATIENT_FOR) log.info('what has to follow a change failed', { failures, reason });
      else log.warn(STUCK, { failures, reason });
    }
  });
}

/** What a person looks an item up by. The key of a file holds its name, which a bank or a person chose: it is not logged. */
function nameOf({ pk, sk }: Pending): { readonly debtId: string } | { readonly item: string } {
  const debtId = readDebtKey({ pk, sk });
  return debtId === undefined ? { item: sk === 'FILE' ? sk : `${pk}/${sk}` } : { debtId };
}

const later = (now: string, failures: number): string =>
  new Date(Date.parse(now) + Math.min(LONGEST_WAIT, 2 ** (failures - 1)) * MINUTE).toISOString();
