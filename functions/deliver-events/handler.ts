import * as z from 'zod';
import { creditorOfDebt } from '#adapters/table/keys.ts';
import { keptForAPerson } from '#application/dead-letters/kept-for-a-person.ts';
import { deliverLane } from '#application/event-delivery/deliver-lane.ts';
import { queueHandler } from '#runtime/queue-handler.ts';
import { jsonText } from '#schemas/json-text.ts';
import { EndpointId } from '#schemas/records/webhook-endpoint.ts';

/** Which lane has something to send: see `LaneMessage`. */
const Message = jsonText(
  z.strictObject({
    endpointId: EndpointId,
    subject: z.string().min(1),
    isProbe: z.boolean().default(false),
  }),
);

/**
 * Sends events to webhook endpoints, those about one debt in their order. Fed by `route-events`, and by the relay. A message that comes a
 * second time says nothing: the index of what is pending brings what a process that died left, with the time of then.
 */
export const handler = queueHandler({
  schema: Message,
  what: 'message',
  // An event that is in no chain has a lane of its own.
  key: ({ subject }) => (creditorOfDebt(subject) === undefined ? undefined : { debtId: subject }),
  order: 'in-parallel',
  ...keptForAPerson('deliver-events'),
  async body(message, { isFirstTry, timeLeft }) {
    if (isFirstTry) await deliverLane(message, timeLeft);
  },
});
