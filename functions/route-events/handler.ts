import * as z from 'zod';
import { keptForAPerson } from '#application/dead-letters/kept-for-a-person.ts';
import { routeEvent } from '#application/event-delivery/route-event.ts';
import { eventClock } from '#runtime/event-clock.ts';
import { queueHandler } from '#runtime/queue-handler.ts';
import { jsonText } from '#schemas/json-text.ts';
import { Instant, Slug } from '#schemas/primitives.ts';

/** Reads the creditor and the debt of an event of ours; everything else of it goes out as it is. */
const BusEvent = jsonText(
  z.object({
    'detail-type': z.string(),
    detail: z.looseObject({ at: Instant, creditorId: Slug.optional(), debtId: z.string().optional() }),
  }),
);

/** Notes for each webhook endpoint of the creditor that there is something to send. Fed by our own bus. */
export const handler = queueHandler({
  schema: BusEvent,
  what: 'event',
  key: ({ detail: { debtId } }) => (debtId === undefined ? undefined : { debtId }),
  order: 'in-parallel',
  ...keptForAPerson('route-events'),
  body: ({ 'detail-type': type, detail }) =>
    routeEvent({ type, detail }, new Date(eventClock()).toISOString()),
});
