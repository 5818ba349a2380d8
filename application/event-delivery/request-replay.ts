import { findEndpoint } from '#adapters/table/endpoints.ts';
import { LOG_KEPT_FOR } from '#adapters/table/event-log.ts';
import { putReplay } from '#adapters/table/event-replays.ts';
import { RejectedError } from '#runtime/rejected.ts';
import { sha256 } from '#runtime/sha-256.ts';
import { calendarTime } from '#runtime/time.ts';
import type { EventReplay, ReplayRequest } from '#schemas/records/event-replay.ts';

const DAY = 86_400_000;

/**
 * Requests that events be sent to an endpoint again; the replay begins within a minute. The events of one debt may be of any age; those of
 * a window go as far back as the log of events.
 * @param key what the caller names this request by, and no other: asked again under it, it is the same replay
 * @param now ISO-8601, of AWS's clock
 * @returns undefined when there is no such endpoint
 * @throws RejectedError when the window is of before the log
 */
export async function requestReplay(
  creditorId: string,
  endpointId: string,
  request: ReplayRequest,
  { key, now }: { readonly key: string; readonly now: string },
): Promise<EventReplay | undefined> {
  const endpoint = await findEndpoint(creditorId, endpointId);
  if (!endpoint || endpoint.deletedAt !== undefined) return undefined;
  const earliest = calendarTime(Date.parse(now) - LOG_KEPT_FOR * DAY);
  if (request.debtId === undefined && request.from < earliest)
    throw new RejectedError(
      `from: must be ${earliest} or later, or debtId must be given: which events there were is known for ${LOG_KEPT_FOR} days`,
    );
  const replay: EventReplay = {
    creditorId,
    endpointId,
    replayId: `re-${sha256(`${endpointId}\n${key}`).slice(0, 16)}`,
    ...request,
    askedAt: now,
    events: 0,
    revision: 1,
    pendingAt: now,
  };
  await putReplay(replay);
  return replay;
}
