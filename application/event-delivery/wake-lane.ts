import { putMessages } from '#adapters/aws/queues.ts';
import { changeLane } from '#adapters/table/event-lanes.ts';
import { type Coming, type LaneOf, wake } from '#domain/event-delivery/lane.ts';
import { env } from '#runtime/env.ts';

/** What a message says to the function that sends events. */
export interface LaneMessage {
  readonly endpointId: string;
  readonly subject: string;
  /** True when its endpoint is down, and this shows whether it still is. */
  readonly isProbe?: boolean;
}

/** Puts something onto a lane; gives the message that has it emptied, if none is under way. */
export async function wakeLane(of: LaneOf, coming: Coming, now: string): Promise<LaneMessage | undefined> {
  const woken = await changeLane(of, (lane) => wake(lane, of, coming, now));
  if (!woken || woken.before?.pendingAt !== undefined) return undefined;
  return { endpointId: of.endpointId, subject: of.subject };
}

/** Queues lanes to be emptied. */
export const emptyLanes = (messages: readonly LaneMessage[]): Promise<void> =>
  putMessages(
    env('DELIVERY_QUEUE_URL'),
    messages.map((message) => JSON.stringify(message)),
  );
