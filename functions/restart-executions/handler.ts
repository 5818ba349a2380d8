import * as z from 'zod';
import { restartExecution } from '#application/ladder/restart-execution.ts';
import { queueHandler } from '#runtime/queue-handler.ts';
import { busEvent } from '#schemas/json-text.ts';

/** Of the events that close a debt, its id is all that matters. */
const Closed = z.object({ debtId: z.string().min(1) });

/**
 * Checks, a quarter of an hour after a debt closed, whether its execution has ended. Fed by our own bus; one by one,
 * because Step Functions answers only ten such questions a second.
 */
export const handler = queueHandler({
  schema: busEvent(Closed),
  what: 'event',
  key: ({ debtId }) => ({ debtId }),
  order: 'one-by-one',
  onRefused: 'leave-to-queue',
  body: ({ debtId }, { firstReceivedAt }) => restartExecution(debtId, firstReceivedAt),
});
