import { publish } from '#adapters/aws/publish.ts';
import { contentFingerprint } from '#adapters/table/keys.ts';
import { putTimeline } from '#adapters/table/timeline.ts';
import { negotiationUpdate } from '#application/seller/negotiation-update.ts';
import type { DebtEvent } from '#domain/debt/event.ts';
import { type DebtEventType, type ReguaEventDetail, ReguaEvents } from '#schemas/events/regua.ts';
import type { Actor } from '#schemas/records/actor.ts';
import type { OutboxEntry, StoredDebt } from '#schemas/records/debt.ts';

const ORDER = Object.keys(ReguaEvents);

/** An event with its id, ready for the outbox of its debt: `[eventId, entry]`. */
export type Outgoing = readonly [string, OutboxEntry];

/**
 * Makes an event about a debt. `occasion` distinguishes it from others of its type on the same debt, and makes its id
 * the same whenever it is made again.
 */
export function outgoing<T extends DebtEventType>(
  type: T,
  debt: { readonly debtId: string; readonly creditorId: string; readonly invoiceId: string },
  occasion: string,
  detail: Omit<ReguaEventDetail<T>, 'eventId' | 'debtId' | 'creditorId' | 'invoiceId' | 'actor'>,
  actor?: Actor,
): Outgoing {
  const eventId = `${debt.debtId}/${type}/${occasion}`;
  const { debtId, creditorId, invoiceId } = debt;
  const whole = ReguaEvents[type].parse({
    ...{ eventId, debtId, creditorId, invoiceId },
    ...detail,
    ...(actor && { actor }),
  });
  return [eventId, { type, detail: whole }];
}

/** The writes that put events into the outbox together with the change that they report. */
export const intoOutbox = (events: readonly Outgoing[]) =>
  events.map(([eventId, entry]) => [['outbox', eventId], entry] as const);

/** The events of a change, as its debt's outbox keeps them, with whose act it is. */
export const eventsOf = (
  debt: { readonly debtId: string; readonly creditorId: string; readonly invoiceId: string },
  events: readonly DebtEvent[],
  actor?: Actor,
): Outgoing[] => events.map(({ type, occasion, detail }) => outgoing(type, debt, occasion, detail, actor));

/**
 * Writes what the outbox of a debt holds on its timeline, and publishes the events among it with what its seller has to know because
 * of them. The caller, which runs the effects of the debt, then takes it off the outbox: an event is on the bus at least
 * once, always with the same id.
 */
export async function publishOutbox(debt: StoredDebt): Promise<void> {
  const entries = Object.entries(debt.outbox).sort(([, one], [, other]) => inOrder(one, other));
  await putTimeline(debt.debtId, entries);
  const events = entries.flatMap(([, { type, detail }]) => (type in ReguaEvents ? [{ type, detail }] : []));
  if (events.length === 0) return;
  const update = await negotiationUpdate(debt, events);
  // It counts other debts too: published again, it may say something else, and is then another event.
  const forSeller =
    update &&
    outgoing('NegotiationUpdated.v1', debt, `${update.revision}/${contentFingerprint(update)}`, update)[1];
  await publish(forSeller ? [...events, forSeller] : events, `debt ${debt.debtId}`);
}

const inOrder = (one: OutboxEntry, other: OutboxEntry): number =>
  String(one.detail.at).localeCompare(String(other.detail.at)) ||
  ORDER.indexOf(one.type) - ORDER.indexOf(other.type) ||
  String(one.detail.eventId).localeCompare(String(other.detail.eventId));
