import { changeLane, readLane } from '#adapters/table/event-lanes.ts';
import type { Pending } from '#adapters/table/pending.ts';
import { handedOver } from '#domain/event-delivery/lane.ts';
import { emptyLanes } from './wake-lane.ts';

/**
 * Queues a lane that a process left behind, or whose next event was to wait until now. If it is queued twice, the second message finds
 * that another process has the lane, or nothing left.
 * @param now ISO-8601 with milliseconds, of AWS's clock
 */
export async function finishLane(pending: Pending, now: string): Promise<void> {
  const lane = await readLane(pending);
  if (lane?.pendingAt === undefined || lane.pendingAt > now || lane.isParked) return;
  const { endpointId, subject } = lane;
  await emptyLanes([{ endpointId, subject }]);
  await changeLane(lane, (known) =>
    known && known.pendingAt === lane.pendingAt ? handedOver(known, now) : undefined,
  );
}
