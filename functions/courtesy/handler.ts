import { sendCourtesy } from '#application/courtesies/send-courtesy.ts';
import { queueHandler } from '#runtime/queue-handler.ts';
import { DebtSettledV1 } from '#schemas/events/regua.ts';
import { busEvent } from '#schemas/json-text.ts';
import { comeBackLater } from './come-back-later.ts';

/** Sends the receipt, or an apology when a reminder crossed with the payment. Fed by our own bus. */
export const handler = queueHandler({
  schema: busEvent(DebtSettledV1),
  what: 'event',
  key: ({ debtId }) => ({ debtId }),
  order: 'in-parallel',
  onLastTry: 'leave-to-queue',
  async body(settled, { body, firstReceivedAt, isLastTry }) {
    const until = await sendCourtesy(settled, firstReceivedAt, isLastTry);
    if (until !== undefined) await comeBackLater(body, firstReceivedAt, until);
  },
});
