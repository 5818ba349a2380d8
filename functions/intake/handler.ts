import { keptForAPerson } from '#application/dead-letters/kept-for-a-person.ts';
import { actingAs } from '#runtime/acting.ts';
import { queueHandler } from '#runtime/queue-handler.ts';
import { refuse } from './refuse.ts';
import { BusEvent, takeEvent } from './take-event.ts';

/** Applies billing's events. */
export const handler = queueHandler({
  schema: BusEvent,
  what: 'event',
  // Gentle on the quota of StartExecution, and two events of one invoice do not race.
  order: 'one-by-one',
  ...keptForAPerson('billing'),
  onRefused: refuse,
  body: (event, { sentAt }) =>
    actingAs({ kind: 'system', subject: event.source }, () => takeEvent(event, sentAt)),
});
