import { endpointsSeen } from '#adapters/table/endpoints.ts';
import { logEvent } from '#adapters/table/event-log.ts';
import { sentEvent } from '#domain/event-delivery/sent-event.ts';
import { wants } from '#domain/event-delivery/wants.ts';
import { sha256 } from '#runtime/sha-256.ts';
import { isInChain } from './is-in-chain.ts';
import { emptyLanes, type LaneMessage, wakeLane } from './wake-lane.ts';

/** An event as the bus has it: what says whose it is, and everything else. */
export interface RoutedEvent {
  readonly type: string;
  readonly detail: Readonly<Record<string, unknown>> & {
    readonly creditorId?: string | undefined;
    readonly debtId?: string | undefined;
  };
}

/**
 * Puts an event of the bus onto the lane of each endpoint that wants it. It may come more than once, and in any order: the chain of its
 * debt says what is next.
 * @param now ISO-8601, of AWS's clock
 */
export async function routeEvent({ type, detail }: RoutedEvent, now: string): Promise<void> {
  const { creditorId, debtId } = detail;
  if (creditorId === undefined) return;
  const endpoints = (await endpointsSeen(creditorId)).filter(({ deletedAt }) => deletedAt === undefined);
  if (endpoints.length === 0) return;
  const event = sentEvent({ type, detail }, sha256);
  const chained = isInChain({ type, debtId });
  await logEvent(creditorId, { event, debtId, isInChain: chained }, now);
  const messages: LaneMessage[] = [];
  for (const endpoint of endpoints) {
    if (!wants(endpoint, type, String(detail.at))) continue;
    const { endpointId } = endpoint;
    const of = { creditorId, endpointId, subject: debtId ?? event.webhookId, ...(debtId ? { debtId } : {}) };
    const message = await wakeLane(of, chained ? {} : { loose: event }, now);
    if (message) messages.push(message);
  }
  await emptyLanes(messages);
}
