import type { OutboxEntry } from '#schemas/records/debt.ts';
import type { EventLane, SentEvent } from '#schemas/records/event-lane.ts';
import type { WebhookEndpoint } from '#schemas/records/webhook-endpoint.ts';
import { sentEvent } from './sent-event.ts';
import { wants } from './wants.ts';

/** An event that is next on its lane, and what of the lane it is. */
export interface Delivery {
  readonly event: SentEvent;
  /** Its number in the chain of its debt; absent for one that is in no chain. */
  readonly number?: number;
}

/** What follows on a lane. `gap`: an entry is not on the timeline yet, and nothing after it may be sent before it. */
export type NextDelivery = (
  | { readonly kind: 'event'; readonly next: Delivery }
  | { readonly kind: 'empty' }
  | { readonly kind: 'gap' }
) & {
  /** Up to this number of the chain, everything was sent or is not for this endpoint. */
  readonly passed: number;
};

/**
 * Finds the next event of a lane: first what was asked for again, in the order of the chain; then what is new, in that order; then what
 * is in no chain, because that sums up what came before it. What is not published, not of the endpoint's types, from before the endpoint,
 * or erased is passed over.
 * @param timeline of the debt; empty for a lane of no debt
 * @param isEvent whether entries of a type are published
 * @param sha256 hex
 */
export function nextDelivery(
  {
    lane,
    endpoint,
    timeline,
  }: {
    readonly lane: EventLane;
    readonly endpoint: WebhookEndpoint;
    readonly timeline: readonly OutboxEntry[];
  },
  {
    isEvent,
    sha256,
  }: {
    readonly isEvent: (type: string) => boolean;
    readonly sha256: (text: string) => string;
  },
): NextDelivery {
  const chain = timeline
    .flatMap((entry) => (entry.link ? [{ ...entry, number: entry.link.number }] : []))
    .sort((one, other) => one.number - other.number);
  const isSent = ({ type, erased }: OutboxEntry): boolean => !erased && isEvent(type);
  const of = ({ type, detail, number }: (typeof chain)[number]): Delivery => ({
    event: sentEvent({ type, detail }, sha256),
    number,
  });

  const isAskedFor = (entry: (typeof chain)[number]): boolean =>
    lane.again.length > 0 && lane.again.includes(of(entry).event.webhookId);
  const isNew = ({ type, detail }: OutboxEntry): boolean =>
    String(detail.at) >= endpoint.since && wants(endpoint, type, String(detail.at));

  const again = chain.find((entry) => entry.number <= lane.passed && isSent(entry) && isAskedFor(entry));
  if (again) return { kind: 'event', next: of(again), passed: lane.passed };

  let { passed } = lane;
  for (const entry of chain) {
    if (entry.number <= passed) continue;
    if (entry.number > passed + 1) return { kind: 'gap', passed };
    if (isSent(entry) && (isNew(entry) || isAskedFor(entry)))
      return { kind: 'event', next: of(entry), passed };
    passed = entry.number;
  }
  const [loose] = lane.loose;
  return loose ? { kind: 'event', next: { event: loose }, passed } : { kind: 'empty', passed };
}
