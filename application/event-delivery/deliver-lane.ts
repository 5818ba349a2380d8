import { TIMEOUT } from '#adapters/endpoint/timeout.ts';
import { changeHealth, findEndpoint, findHealth } from '#adapters/table/endpoints.ts';
import { changeLane } from '#adapters/table/event-lanes.ts';
import { listTimeline } from '#adapters/table/timeline.ts';
import { afterFailure, afterSuccess, isDown } from '#domain/event-delivery/endpoint-health.ts';
import { delivered, dropped, empty, park, putBack, refused, take } from '#domain/event-delivery/lane.ts';
import { type Delivery, nextDelivery } from '#domain/event-delivery/next-delivery.ts';
import { retryDelay } from '#domain/event-delivery/retry-delay.ts';
import { eventClock } from '#runtime/event-clock.ts';
import { log } from '#runtime/log.ts';
import { random } from '#runtime/random.ts';
import { sha256 } from '#runtime/sha-256.ts';
import type { DeliveryAttempt } from '#schemas/records/delivery-attempt.ts';
import type { EventLane } from '#schemas/records/event-lane.ts';
import type { WebhookEndpoint } from '#schemas/records/webhook-endpoint.ts';
import { attemptDelivery } from './attempt-delivery.ts';
import { isDebtEvent } from './is-in-chain.ts';
import { reportDown } from './report-down.ts';
import type { LaneMessage } from './wake-lane.ts';

/** Milliseconds of the call that an attempt may need, with what is written after it. */
const RESERVE = TIMEOUT + 5_000;

/** Milliseconds after the end of this call, when nothing of it runs any more. */
const MARGIN = 5_000;

const MINUTE = 60_000;

/** Attempts in a row after which a person should know that an event is not taken; seven and a half hours. */
const PATIENT_FOR = 5;

/** What the alarm on events that are not taken looks for in the log. */
export const NOT_TAKEN = 'an endpoint takes other events and refuses one';

/**
 * Sends what is left on a lane, one event after the other, until one is not taken, nothing is left, or this call ends. One process has a
 * lane at a time, so that the events of a debt arrive in order; what it did not come to, the index of what is pending brings to the next.
 * @param timeLeft milliseconds until this call is cut off
 * @returns the attempts that it made
 */
export async function deliverLane(
  { isProbe = false, ...of }: LaneMessage,
  timeLeft: () => number,
): Promise<DeliveryAttempt[]> {
  const until = later(timeLeft() + MARGIN);
  const taken = await changeLane(of, (lane) => lane && take(lane, later(0), until));
  if (!taken) return [];
  const change = (changed: (lane: EventLane) => EventLane | undefined) =>
    changeLane(of, (lane) => (lane?.busyUntil === until ? changed(lane) : undefined));
  const { lane } = taken;
  const endpoint = await findEndpoint(lane.creditorId, lane.endpointId);
  if (!endpoint || endpoint.deletedAt !== undefined) {
    await change((known) => dropped(known, later(0)));
    return [];
  }
  if (!isProbe && isDown(await findHealth(lane.creditorId, lane.endpointId))) {
    await change((known) => park(known, later(0)));
    // It may have come up meanwhile, and all that waited have gone on.
    if (!isDown(await findHealth(lane.creditorId, lane.endpointId)))
      await changeLane(of, (known) => (known?.isParked ? putBack(known, later(0)) : undefined));
    return [];
  }
  return sendAll({ lane, endpoint, change, timeLeft });
}

interface Sending {
  readonly lane: EventLane;
  readonly endpoint: WebhookEndpoint;
  /** Changes the lane, unless another process has it. */
  readonly change: (changed: (lane: EventLane) => EventLane | undefined) => ReturnType<typeof changeLane>;
  readonly timeLeft: () => number;
}

async function sendAll({ lane: first, endpoint, change, timeLeft }: Sending): Promise<DeliveryAttempt[]> {
  const attempts: DeliveryAttempt[] = [];
  let look = await lookAt(first);
  while (timeLeft() > RESERVE) {
    const found = nextDelivery(
      { lane: look.lane, endpoint, timeline: look.timeline },
      { isEvent: isDebtEvent, sha256 },
    );
    const { passed } = found;
    if (found.kind === 'gap') {
      await change((lane) => putBack({ ...lane, passed }, later(MINUTE)));
      return attempts;
    }
    if (found.kind === 'empty') {
      const { seen } = look;
      if (await change((lane) => empty(lane, { seen, passed, now: later(0) }))) return attempts;
      const again = await change((lane) => lane);
      if (!again) return attempts;
      look = await lookAt(again.lane);
      continue;
    }
    const { attempt, retryAfter } = await attemptDelivery(found.next.event, endpoint, look.lane);
    attempts.push(attempt);
    const lane = attempt.ok
      ? await recordTaken(look.lane, found.next, change)
      : await recordRefused(look.lane, attempt, retryAfter, change);
    if (!lane) return attempts;
    look = { ...look, lane };
  }
  await change((lane) => putBack(lane, later(0)));
  return attempts;
}

/** What a lane has to send, with how often it had been woken by then. */
async function lookAt(lane: EventLane) {
  const timeline = lane.debtId === undefined ? [] : await listTimeline(lane.debtId);
  return { lane, timeline, seen: lane.woken };
}

async function recordTaken(
  { creditorId, endpointId }: EventLane,
  next: Delivery,
  change: Sending['change'],
): Promise<EventLane | undefined> {
  const changed = await change((lane) => delivered(lane, next));
  await changeHealth({ creditorId, endpointId }, (health) => afterSuccess(health, later(0)));
  return changed?.lane;
}

/** An event that was not taken ends the sending: it waits, and everything after it on its lane. */
async function recordRefused(
  { creditorId, endpointId, subject }: EventLane,
  { attempt: failed, status, error }: DeliveryAttempt,
  retryAfter: number | undefined,
  change: Sending['change'],
): Promise<undefined> {
  let wentDown = false;
  const health = await changeHealth({ creditorId, endpointId }, (known) => {
    const next = afterFailure(known, { subject, at: later(0), random: random() });
    wentDown = next !== undefined && isDown(next);
    return next;
  });
  if (wentDown) reportDown(health);
  const isParked = isDown(health);
  await change((lane) =>
    refused(lane, later(isParked ? 0 : retryDelay(lane.failed + 1, random(), retryAfter)), isParked),
  );
  if (!isParked && failed >= PATIENT_FOR)
    log.warn(NOT_TAKEN, { creditorId, endpointId, failed, status, error });
}

/** AWS's clock, N milliseconds from now. */
const later = (milliseconds: number): string => new Date(eventClock() + milliseconds).toISOString();
