import { changeHealth, findEndpoint, findHealth } from '#adapters/table/endpoints.ts';
import { changeLane, listParked } from '#adapters/table/event-lanes.ts';
import type { Pending } from '#adapters/table/pending.ts';
import { afterProbe, isDown, settled, withoutProbe } from '#domain/event-delivery/endpoint-health.ts';
import { handedOver } from '#domain/event-delivery/lane.ts';
import { inParallel } from '#runtime/in-parallel.ts';
import { random } from '#runtime/random.ts';
import type { EndpointHealth } from '#schemas/records/webhook-endpoint.ts';
import { reportDown } from './report-down.ts';
import { emptyLanes } from './wake-lane.ts';

/** Lanes with which an endpoint is probed at a time: one may be poisoned. */
const PROBES = 3;

/** Lanes of each part of the index that go on at a time, and changes of them at once. */
const PAGE = 50;
const AT_ONCE = 20;

/** Milliseconds of the call that are left for everything else that is pending. */
const RESERVE = 25_000;

/** The creditor and the endpoint of an item that is beside endpoints. */
const ofKey = ({ pk, sk }: Pending) => ({
  creditorId: pk.slice('WEBHOOKS#'.length),
  endpointId: sk.slice('HEALTH#'.length),
});

/**
 * Probes an endpoint that is down with some of the events that wait for it. If it is up again, or gone, queues all of them.
 * @param now ISO-8601 with milliseconds, of AWS's clock
 * @param timeLeft milliseconds until this call is cut off
 */
export async function finishHealth(pending: Pending, now: string, timeLeft: () => number): Promise<void> {
  const of = ofKey(pending);
  const health = await findHealth(of.creditorId, of.endpointId);
  if (health.pendingAt === undefined || health.pendingAt > now) return;
  const endpoint = await findEndpoint(of.creditorId, of.endpointId);
  if (isDown(health) && endpoint?.deletedAt === undefined) return probe(health, now);
  while (timeLeft() > RESERVE) {
    const waiting = await listParked(of.endpointId, PAGE);
    const gone = await goOn(of.endpointId, waiting, now);
    // The index shows for a moment what went on already.
    if (gone === 0) {
      await changeHealth(of, (known) =>
        known.revision === health.revision ? settled(known, now) : undefined,
      );
      return;
    }
  }
}

async function probe(health: EndpointHealth, now: string): Promise<void> {
  const { endpointId } = health;
  const waiting = await listParked(endpointId, PROBES);
  if (waiting.length === 0) {
    await changeHealth(health, (known) => (isDown(known) ? withoutProbe(known, now) : undefined));
    return;
  }
  reportDown(health);
  // Not always the same: the longest waiting may be the one that no endpoint takes.
  const first = Math.floor(random() * waiting.length);
  const chosen = [...waiting.slice(first), ...waiting.slice(0, first)].slice(0, PROBES);
  await emptyLanes(chosen.map((subject) => ({ endpointId, subject, isProbe: true })));
  await changeHealth(health, (known) => (isDown(known) ? afterProbe(known, now, random()) : undefined));
}

/** Queues lanes that wait for their endpoint; returns how many. */
async function goOn(endpointId: string, subjects: readonly string[], now: string): Promise<number> {
  const changed = await inParallel(subjects, AT_ONCE, (subject) =>
    changeLane({ endpointId, subject }, (lane) => (lane?.isParked ? handedOver(lane, now) : undefined)),
  );
  const gone = subjects.filter((_, index) => changed[index] !== undefined);
  await emptyLanes(gone.map((subject) => ({ endpointId, subject })));
  return gone.length;
}
