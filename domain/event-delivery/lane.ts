import type { EventLane, SentEvent } from '#schemas/records/event-lane.ts';
import type { Delivery } from './next-delivery.ts';

const MINUTE = 60_000;

/** The most events in no chain that wait on a lane: of more, the latest count. */
const MOST_LOOSE = 100;

/** Which lane: what an endpoint is sent about one debt, or one event that is about none. */
export type LaneOf = Pick<EventLane, 'creditorId' | 'endpointId' | 'subject'> & { readonly debtId?: string };

/** The latest events in no chain that are remembered as taken. */
const MOST_TAKEN = 20;

/** What comes onto a lane; without either, there is something new in the chain of its debt. */
export interface Coming {
  readonly loose?: SentEvent;
  /** The ids of events of the chain that were asked for again. */
  readonly again?: readonly string[];
  /** True when it was asked for: it is sent once more, though it was taken before. */
  readonly isReplay?: boolean;
}

const later = (at: string, milliseconds: number): string =>
  new Date(Date.parse(at) + milliseconds).toISOString();

/**
 * The lane once something came; undefined when it was taken before. Should the message be lost that has it emptied, it is found a
 * minute later.
 * @param now ISO-8601, of AWS's clock
 */
export function wake(
  lane: EventLane | undefined,
  of: LaneOf,
  { loose, again = [], isReplay = false }: Coming,
  now: string,
): EventLane | undefined {
  const { doneAt: _, ...known }: EventLane = lane ?? {
    ...of,
    ...{ passed: 0, loose: [], taken: [], again: [], woken: 0, failed: 0, isParked: false, revision: 0 },
  };
  if (loose && !isReplay && known.taken.includes(loose.webhookId)) return undefined;
  const isThere = known.loose.some(({ webhookId }) => webhookId === loose?.webhookId);
  return {
    ...known,
    woken: known.woken + 1,
    loose: loose && !isThere ? [...known.loose, loose].slice(-MOST_LOOSE) : known.loose,
    again: [...new Set([...known.again, ...again])],
    pendingAt: known.pendingAt ?? later(now, MINUTE),
  };
}

/**
 * The lane once a process has it; undefined when another has it, or when its next event has to wait.
 * @param until when the process has surely ended
 */
export function take(lane: EventLane, now: string, until: string): EventLane | undefined {
  const { retryAt, busyUntil } = lane;
  if ((busyUntil !== undefined && busyUntil > now) || (retryAt !== undefined && retryAt > now))
    return undefined;
  return { ...lane, busyUntil: until, pendingAt: until, isParked: false };
}

/** The lane once its next event was taken. */
export function delivered(lane: EventLane, { event, number }: Delivery): EventLane {
  const { retryAt: _, ...rest } = lane;
  const isOther = ({ webhookId }: { readonly webhookId: string }) => webhookId !== event.webhookId;
  return {
    ...rest,
    failed: 0,
    passed: Math.max(lane.passed, number ?? 0),
    again: lane.again.filter((webhookId) => isOther({ webhookId })),
    ...(number === undefined
      ? {
          loose: lane.loose.filter(isOther),
          taken: [...lane.taken.filter((webhookId) => isOther({ webhookId })), event.webhookId].slice(
            -MOST_TAKEN,
          ),
        }
      : {}),
  };
}

/** The lane once its next event was not taken: it waits until then, alone or, parked, with all of its endpoint. */
export function refused(lane: EventLane, until: string, isParked: boolean): EventLane {
  const { busyUntil: _busy, retryAt: _retry, ...rest } = lane;
  const failed = lane.failed + 1;
  return isParked
    ? { ...rest, failed, isParked, pendingAt: until }
    : { ...rest, failed, isParked, pendingAt: until, retryAt: until };
}

/** The lane as it waits for its endpoint, which is down. */
export function park(lane: EventLane, now: string): EventLane {
  const { busyUntil: _busy, retryAt: _retry, ...rest } = lane;
  return { ...rest, isParked: true, pendingAt: now };
}

/** The lane that waits for another look at it, which the index of what is pending brings. */
export function putBack(lane: EventLane, pendingAt: string): EventLane {
  const { busyUntil: _, ...rest } = lane;
  return { ...rest, isParked: false, pendingAt };
}

/**
 * The lane with nothing left to send; undefined when something came since it was looked at.
 * @param given.seen how often it had been woken by then
 * @param given.passed up to which number of the chain that look came
 */
export function empty(
  lane: EventLane,
  { seen, passed, now }: { readonly seen: number; readonly passed: number; readonly now: string },
): EventLane | undefined {
  if (lane.woken !== seen) return undefined;
  const { busyUntil: _busy, pendingAt: _pending, retryAt: _retry, ...rest } = lane;
  // What was asked for again and is not there any more was erased.
  const left = { ...rest, passed, failed: 0, isParked: false, again: [] };
  return lane.debtId === undefined ? { ...left, doneAt: now } : left;
}

/** The lane of an endpoint that is no more: nothing is left to send. */
export function dropped(lane: EventLane, now: string): EventLane {
  const { busyUntil: _busy, pendingAt: _pending, retryAt: _retry, ...rest } = lane;
  return { ...rest, loose: [], again: [], failed: 0, isParked: false, doneAt: now };
}

/** Minutes after which a lane is found again whose message was lost. */
const LOST_AFTER = 5;

/** The lane once a message is under way that has it emptied. */
export const handedOver = (lane: EventLane, now: string): EventLane => ({
  ...lane,
  isParked: false,
  pendingAt: later(now, LOST_AFTER * MINUTE),
});
