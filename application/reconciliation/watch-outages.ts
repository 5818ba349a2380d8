import { openOutages, putOutage } from '#adapters/table/outages.ts';
import type { Outage } from '#schemas/records/outage.ts';

/** Something that a creditor relies on, and that has to report again and again: a payment source, the list of a register. */
export interface Watched {
  /** Names it among the outages of the creditor. */
  readonly name: string;
  /** Set while it is silent for too long: until when it had reported, and by when it should have again, if it ever did (ISO-8601). */
  readonly silent: { readonly reportedUntil?: string; readonly expectedBy?: string } | undefined;
  /** Until when it has reported by now (ISO-8601); undefined if it never has. */
  readonly reportedUntil: () => Promise<string | undefined>;
  /** Publishes that it went stale. `outage`: the same for every repetition. */
  readonly wentStale: (outage: {
    readonly name: string;
    readonly at: string;
    readonly reportedUntil?: string;
    readonly expectedBy?: string;
  }) => Promise<void>;
  /** Publishes that it is restored. */
  readonly restored: (outage: {
    readonly name: string;
    readonly at: string;
    readonly reportedUntil: string;
  }) => Promise<void>;
}

/** Names the outage of something that never reported. */
const NEVER = 'never';

/**
 * Publishes once that something went stale, and once that it is restored. Each is written with its time before it is published: a
 * try that dies in between publishes the same event again.
 * @param now ISO-8601
 */
export async function watchOutages(
  creditorId: string,
  watched: readonly Watched[],
  now: string,
): Promise<void> {
  if (watched.length === 0) return;
  const outages = await openOutages(creditorId);
  for (const one of watched) {
    const known = outages[one.name];
    const open = known && (await ending(creditorId, one, known, now));
    if (one.silent && open?.stage !== 'published') await begin(creditorId, one, open, now);
  }
}

/** Publishes that it is stale, at the time at which that was found first. */
async function begin(
  creditorId: string,
  { name, silent = {}, wentStale }: Watched,
  known: Outage | undefined,
  now: string,
): Promise<void> {
  const { reportedUntil, expectedBy } = silent;
  const outage: Outage = known ?? {
    name: reportedUntil ?? NEVER,
    at: now,
    ...(reportedUntil === undefined || expectedBy === undefined ? {} : { expectedBy }),
    stage: 'found',
  };
  if (!known && !(await putOutage(creditorId, name, outage, undefined))) return;
  await wentStale({
    name: outage.name,
    at: outage.at,
    ...(outage.expectedBy === undefined ? {} : { reportedUntil: outage.name, expectedBy: outage.expectedBy }),
  });
  await putOutage(creditorId, name, { ...outage, stage: 'published' }, outage);
}

/** Publishes that it is restored, if it is, and gives back the outage that goes on. */
async function ending(
  creditorId: string,
  { name, silent, reportedUntil: lastReport, restored }: Watched,
  open: Outage,
  now: string,
): Promise<Outage | undefined> {
  if (silent && !open.over) return open;
  const over = open.over ?? { at: now, reportedUntil: (await lastReport()) ?? now };
  const ended: Outage = { ...open, stage: 'over', over };
  if (!open.over && !(await putOutage(creditorId, name, ended, open))) return undefined;
  await restored({ name: open.name, ...over });
  await putOutage(creditorId, name, undefined, ended);
  return undefined;
}
