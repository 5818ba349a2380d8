import { findEndpoint } from '#adapters/table/endpoints.ts';
import { type LoggedEvent, listLogged } from '#adapters/table/event-log.ts';
import { putReplay, readReplay } from '#adapters/table/event-replays.ts';
import { type Pending, SHARDS } from '#adapters/table/pending.ts';
import { listTimeline } from '#adapters/table/timeline.ts';
import { sentEvent } from '#domain/event-delivery/sent-event.ts';
import { wants } from '#domain/event-delivery/wants.ts';
import { sha256 } from '#runtime/sha-256.ts';
import type { EventReplay } from '#schemas/records/event-replay.ts';
import type { WebhookEndpoint } from '#schemas/records/webhook-endpoint.ts';
import { isDebtEvent } from './is-in-chain.ts';
import { emptyLanes, type LaneMessage, wakeLane } from './wake-lane.ts';

/** Events put onto their lanes before it is kept how far the replay has come. */
const PAGE = 100;

/** Milliseconds of the call that are left for everything else that is pending. */
const RESERVE = 25_000;

const DAY = 86_400_000;

/**
 * Puts the events of a window onto the lanes of an endpoint again, from where the replay was before, and leaves the rest to the next call.
 * Those of one debt arrive in their order; done twice, they are sent once more at most.
 * @param now ISO-8601 with milliseconds, of AWS's clock
 * @param timeLeft milliseconds until this call is cut off
 */
export async function walkReplay(pending: Pending, now: string, timeLeft: () => number): Promise<void> {
  const found = await readReplay(pending);
  if (found?.pendingAt === undefined || found.pendingAt > now) return;
  const endpoint = await findEndpoint(found.creditorId, found.endpointId);
  let replay: EventReplay = found;
  if (endpoint && endpoint.deletedAt === undefined) {
    if (replay.debtId !== undefined) replay = await replayDebt(replay, replay.debtId, endpoint, now);
    for (const { day, shard } of replay.debtId === undefined ? partsOf(replay) : []) {
      let after =
        replay.walkedTo?.day === day && replay.walkedTo.shard === shard ? replay.walkedTo.sk : undefined;
      for (;;) {
        if (timeLeft() <= RESERVE) return;
        const { creditorId, from, to } = replay;
        const page = await listLogged(creditorId, { day, shard, from, to, after, limit: PAGE });
        const last = page.at(-1);
        if (!last) break;
        after = last.sk;
        const events = await replayAll(page, replay, endpoint, now);
        const next = { ...replay, events: replay.events + events, walkedTo: { day, shard, sk: after } };
        if (!(await keep(next))) return;
        replay = { ...next, revision: next.revision + 1 };
      }
    }
  }
  const { pendingAt: _, ...over } = replay;
  await keep(over);
}

const keep = (replay: EventReplay): Promise<boolean> =>
  putReplay({ ...replay, revision: replay.revision + 1 });

/** The parts of the log that a window is in, from where the replay was. */
function partsOf({ from, to, walkedTo }: EventReplay): { readonly day: string; readonly shard: string }[] {
  const parts: { day: string; shard: string }[] = [];
  for (let at = Date.parse(`${from.slice(0, 10)}T00:00:00Z`); at < Date.parse(to); at += DAY) {
    const day = new Date(at).toISOString().slice(0, 10);
    parts.push(...SHARDS.map((shard) => ({ day, shard })));
  }
  const reached = parts.findIndex(({ day, shard }) => day === walkedTo?.day && shard === walkedTo.shard);
  return parts.slice(Math.max(0, reached));
}

const isAsked = ({ types }: EventReplay, endpoint: WebhookEndpoint, type: string): boolean =>
  types === undefined ? wants(endpoint, type) : types.includes(type);

async function replayAll(
  page: readonly LoggedEvent[],
  replay: EventReplay,
  { ...endpoint }: WebhookEndpoint,
  now: string,
): Promise<number> {
  const asked = page.filter(({ type }) => isAsked(replay, endpoint, type));
  const messages: LaneMessage[] = [];
  for (const { type, webhookId, debtId, detail } of asked) {
    const message = await wakeLane(
      laneOf(replay, debtId ?? webhookId, debtId),
      detail ? { loose: { webhookId, type, detail }, isReplay: true } : { again: [webhookId] },
      now,
    );
    if (message) messages.push(message);
  }
  await emptyLanes(messages);
  return asked.length;
}

/** The events in the chain of one debt, however old they are. */
async function replayDebt(
  replay: EventReplay,
  debtId: string,
  endpoint: WebhookEndpoint,
  now: string,
): Promise<EventReplay> {
  const { from, to } = replay;
  const again = (await listTimeline(debtId)).flatMap(({ type, detail, erased }) => {
    const at = String(detail.at);
    const isOf = !erased && isDebtEvent(type) && isAsked(replay, endpoint, type) && at >= from && at < to;
    return isOf ? [sentEvent({ type, detail }, sha256).webhookId] : [];
  });
  if (again.length === 0) return replay;
  const message = await wakeLane(laneOf(replay, debtId, debtId), { again }, now);
  await emptyLanes(message ? [message] : []);
  return { ...replay, events: again.length };
}

const laneOf = ({ creditorId, endpointId }: EventReplay, subject: string, debtId: string | undefined) => ({
  creditorId,
  endpointId,
  subject,
  ...(debtId === undefined ? {} : { debtId }),
});
