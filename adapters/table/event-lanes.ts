import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { backOff } from '#runtime/back-off.ts';
import { env } from '#runtime/env.ts';
import { EventLane } from '#schemas/records/event-lane.ts';
import { PENDING_INDEX } from '#schemas/records/pending-index.ts';
import { ContentionError, TRIES } from './contention.ts';
import { laneKey } from './keys.ts';
import { SHARDS, shardOf } from './pending.ts';
import { putOnRevision } from './put-on-revision.ts';
import { readPendingItem } from './read-pending-item.ts';
import { dynamo } from './table.ts';

const { name, partitionKey, sortKey } = PENDING_INDEX;

/** Days for which the lane of an event that is about no debt is kept after it. */
const KEPT_FOR = 30;

/** The part of the index in which the lanes wait of an endpoint that is down: nobody looks at it each minute. */
const parkedShard = (endpointId: string, shard: string): string => `${endpointId}/${shard}`;

/** A lane by its key (a consistent read). */
export async function readLane(key: {
  readonly pk: string;
  readonly sk: string;
}): Promise<EventLane | undefined> {
  const lane = await readPendingItem(key);
  return lane && EventLane.parse(lane);
}

/**
 * Changes a lane in one conditional write, trying again while other writes come first. What it has left to do, the index of what is
 * pending shows.
 * @param change undefined when there is nothing to change
 * @returns the lane as it was and as it is then; undefined when nothing was changed
 * @throws ContentionError
 */
export async function changeLane(
  { endpointId, subject }: Pick<EventLane, 'endpointId' | 'subject'>,
  change: (known: EventLane | undefined) => EventLane | undefined,
): Promise<{ readonly before: EventLane | undefined; readonly lane: EventLane } | undefined> {
  const key = laneKey(endpointId, subject);
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const before = await readLane(key);
    const changed = change(before);
    if (!changed) return undefined;
    const lane = { ...changed, revision: (before?.revision ?? 0) + 1 };
    if (await putOnRevision(itemOf(key, lane), before?.revision)) return { before, lane };
    await backOff(attempt);
  }
  throw new ContentionError(key.pk);
}

function itemOf(key: { readonly pk: string; readonly sk: string }, lane: EventLane): Record<string, unknown> {
  const { pendingAt, doneAt, endpointId, isParked } = lane;
  const shard = shardOf(key.pk);
  return {
    ...key,
    ...lane,
    ...(pendingAt === undefined
      ? {}
      : { [partitionKey]: isParked ? parkedShard(endpointId, shard) : shard, [sortKey]: pendingAt }),
    ...(doneAt === undefined ? {} : { expiresAt: Math.floor(Date.parse(doneAt) / 1000) + KEPT_FOR * 86_400 }),
  };
}

/**
 * The subjects of lanes that wait for an endpoint that is down, those that wait longest first.
 * @param limit of each part
 */
export async function listParked(endpointId: string, limit: number): Promise<string[]> {
  const parts = SHARDS.map(async (shard) => {
    const { Items = [] } = await dynamo().send(
      new QueryCommand({
        TableName: env('TABLE_NAME'),
        IndexName: name,
        KeyConditionExpression: '#shard = :shard',
        ExpressionAttributeNames: { '#shard': partitionKey },
        ExpressionAttributeValues: { ':shard': parkedShard(endpointId, shard) },
        Limit: limit,
      }),
    );
    return Items.map(({ pk, [sortKey]: at }) => ({
      subject: String(pk).slice(`LANE#${endpointId}#`.length),
      at: String(at),
    }));
  });
  const found = (await Promise.all(parts)).flat();
  return found.sort((one, other) => one.at.localeCompare(other.at)).map(({ subject }) => subject);
}
