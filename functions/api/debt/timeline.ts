import type * as z from 'zod';
import { entriesOf } from '#application/dossier/entries-of.ts';
import { cursorAfter, readCursor } from '#functions/api/cursor.ts';
import type { Timeline, TimelineEntry } from '#schemas/api/timeline.ts';
import { entriesIn, type TimelineAsked } from '#schemas/api/timeline-asked.ts';
import type { StoredDebt } from '#schemas/records/debt.ts';
import { dayOfDebt } from './day-of-debt.ts';

/** A page of what happened to a debt, oldest first. New entries come after all others: a cursor names how many came before it. */
export async function timelinePage(
  debt: StoredDebt,
  { asOf, limit, cursor }: z.infer<typeof TimelineAsked>,
): Promise<z.infer<typeof Timeline>> {
  const listed = { operation: 'readTimeline', parameters: { debtId: debt.debtId, asOf } };
  const from = cursor === undefined ? 0 : Number((await readCursor(cursor, listed)).after);
  const entries = (await timelineOf(debt)).filter(
    ({ at }) => asOf === undefined || dayOfDebt(debt, at) <= asOf,
  );
  const to = from + entriesIn(limit);
  return {
    items: entries.slice(from, to),
    ...(to < entries.length ? { next: await cursorAfter({ after: to }, listed) } : {}),
  };
}

/** Every entry of a debt in the order of its chain, those of before there was one first. */
async function timelineOf(debt: StoredDebt): Promise<TimelineEntry[]> {
  const { entries, unlinked } = await entriesOf(debt);
  return [
    ...unlinked
      .map(({ type, detail }) => ({ at: String(detail.at), type, detail }))
      .sort((one, other) => one.at.localeCompare(other.at)),
    ...entries.map(({ type, detail, link, erased }) => ({
      number: link.number,
      at: String(detail.at),
      type,
      detail,
      hash: link.hash,
      ...(erased === undefined ? {} : { erased }),
    })),
  ];
}
