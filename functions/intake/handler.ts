import { keepDeadLetter } from '#adapters/aws/dead-letter.ts';
import { queueHandler } from '#runtime/queue-handler.ts';
import { BusEvent, takeEvent } from './take-event.ts';

/** Applies billing's events. */
export const handler = queueHandler({
  schema: BusEvent,
  what: 'event',
  // Gentle on the quota of StartExecution, and two events of one invoice do not race.
  order: 'one-by-one',
  onLastTry: keepDeadLetter,
  body: (event, { sentAt }) => takeEvent(event, sentAt),
});
