import * as z from 'zod';
import { postponeCourtesy } from '#application/courtesies/postpone-courtesy.ts';
import { sendCourtesy } from '#application/courtesies/send-courtesy.ts';
import { queueHandler } from '#runtime/queue-handler.ts';
import { DebtSettledV1 } from '#schemas/events/regua.ts';
import { busEvent } from '#schemas/json-text.ts';

/** What matters of the event: the relay, which brings a courtesy that had to wait, says no more. */
const Settled = z.object({ debtId: DebtSettledV1.shape.debtId, by: DebtSettledV1.shape.by });

/** Sends the receipt, or an apology when a reminder crossed with the payment. Fed by our own bus, and by the relay. */
export const handler = queueHandler({
  schema: busEvent(Settled),
  what: 'event',
  key: ({ debtId }) => ({ debtId }),
  order: 'in-parallel',
  onRefused: 'leave-to-queue',
  async body(settled, { firstReceivedAt, isLastTry }) {
    const until = await sendCourtesy(settled, firstReceivedAt, isLastTry);
    if (until !== undefined) await postponeCourtesy(settled, until);
  },
});
