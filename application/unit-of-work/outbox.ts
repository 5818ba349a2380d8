import { publish } from '#adapters/aws/publish.ts';
import { changeDebt } from '#adapters/table/change.ts';
import { putTimeline } from '#adapters/table/timeline.ts';
import { sellerNews } from '#application/seller/news.ts';
import { type DebtEventType, type ReguaEventDetail, ReguaEvents } from '#schemas/events/regua.ts';
import type { OutboxEntry, StoredDebt } from '#schemas/records/debt.ts';

const ORDER = Object.keys(ReguaEvents);

/** An event with its id, ready for the outbox of its debt: `[eventId, entry]`. */
export type Outgoing = readonly [string, OutboxEntry];

/**
 * Makes an event about a debt. `occasion` tells it from others of its type on the same debt, and makes its id the
 * same whenever it is made again.
 */
export function outgoing<T extends DebtEventType>(
  type: T,
  debt: { readonly debtId: string; readonly creditorId: string; readonly invoiceId: string },
  occasion: string,
  detail: Omit<ReguaEventDetail<T>, 'eventId' | 'debtId' | 'creditorId' | 'invoiceId'>,
): Outgoing {
  const eventId = `${debt.debtId}/${type}/${occasion}`;
  const { debtId, creditorId, invoiceId } = debt;
  const whole = ReguaEvents[type].parse({ eventId, debtId, creditorId, invoiceId, ...detail });
  return [eventId, { type, detail: whole }];
}

/** The writes that put events into the outbox together with the change they tell of. */
export const intoOutbox = (events: readonly Outgoing[]) =>
  events.map(([eventId, entry]) => [['outbox', eventId], entry] as const);

/**
 * Puts what the outbox of a debt holds on its timeline and on the bus, with what the seller has to hear because of it, then
 * empties it. An event is on the bus at least once: a handler that dies in between leaves it in the outbox, and whoever
 * touches the debt next (its own retry) sends it again with the same id.
 */
export async function flushOutbox(debt: StoredDebt): Promise<void> {
  const entries = Object.entries(debt.outbox).sort(([, one], [, other]) => inOrder(one, other));
  await putTimeline(debt.debtId, entries);
  const told = entries.map(([, entry]) => entry);
  const news = await sellerNews(debt, told);
  const forSeller = news && outgoing('NegotiationUpdated.v1', debt, String(news.revision), news)[1];
  await publish(forSeller ? [...told, forSeller] : told, `debt ${debt.debtId}`);
  if (entries.length > 0)
    await changeDebt(debt.debtId, {
      set: [],
      remove: entries.map(([eventId]) => ['outbox', eventId]),
      when: {},
      returns: 'new',
    });
}

const inOrder = (one: OutboxEntry, other: OutboxEntry): number =>
  String(one.detail.at).localeCompare(String(other.detail.at)) ||
  ORDER.indexOf(one.type) - ORDER.indexOf(other.type) ||
  String(one.detail.eventId).localeCompare(String(other.detail.eventId));
