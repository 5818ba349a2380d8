import { EventReplay } from '#schemas/records/event-replay.ts';
import { PENDING_INDEX } from '#schemas/records/pending-index.ts';
import { replayKey } from './keys.ts';
import { shardOf } from './pending.ts';
import { putOnRevision } from './put-on-revision.ts';
import { readPendingItem } from './read-pending-item.ts';

const { partitionKey, sortKey } = PENDING_INDEX;

/** Days for which a replay that is over is kept. */
const KEPT_FOR = 30;

/** A replay by its key (a consistent read). */
export async function readReplay(key: {
  readonly pk: string;
  readonly sk: string;
}): Promise<EventReplay | undefined> {
  const replay = await readPendingItem(key);
  return replay && EventReplay.parse(replay);
}

/** Writes a replay over the revision before its own; false when another was first. It is in the index until it is over. */
export function putReplay(replay: EventReplay): Promise<boolean> {
  const { creditorId, endpointId, replayId, pendingAt, revision, askedAt } = replay;
  const key = replayKey(creditorId, endpointId, replayId);
  return putOnRevision(
    {
      ...key,
      ...replay,
      ...(pendingAt === undefined
        ? { expiresAt: Math.floor(Date.parse(askedAt) / 1000) + KEPT_FOR * 86_400 }
        : { [partitionKey]: shardOf(key.pk), [sortKey]: pendingAt }),
    },
    revision === 1 ? undefined : revision - 1,
  );
}
