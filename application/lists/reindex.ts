import { findListWalk, putListWalk } from '#adapters/table/list-completeness.ts';
import { reindexItem } from '#adapters/table/reindex-item.ts';
import { scanPage } from '#adapters/table/scan-page.ts';
import { inParallel } from '#runtime/in-parallel.ts';

/** Items that are read at once, and of which as many are written at once as `AT_ONCE` says. */
const PAGE = 500;
const AT_ONCE = 20;

/** How far a walk has come. */
export interface Walked {
  readonly lookedAt: number;
  /** Items whose places were not what they should be. */
  readonly changed: number;
}

/**
 * Walks through the whole table and adds every item to the lists that it belongs to, including items written before there were lists. A
 * walk that was interrupted continues where it was; a walk that is repeated changes nothing that is right.
 * @param now when it is made (ISO-8601)
 * @param report called after each page
 */
export async function reindex(now: string, report: (walked: Walked) => void): Promise<Walked> {
  const known = await findListWalk();
  let reached = known?.reached;
  let walked: Walked = { lookedAt: 0, changed: 0 };
  do {
    const page = await scanPage(reached, PAGE);
    const changed = await inParallel(page.items, AT_ONCE, reindexItem);
    walked = {
      lookedAt: walked.lookedAt + page.items.length,
      changed: walked.changed + changed.filter(Boolean).length,
    };
    reached = page.reached;
    // While one that came to its end is made again, the lists stay complete.
    await putListWalk(reached ? { ...known, reached } : { completedAt: now });
    report(walked);
  } while (reached);
  return walked;
}
