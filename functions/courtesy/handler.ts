import * as z from 'zod';
import { postponeCourtesy } from '#application/courtesies/postpone-courtesy.ts';
import { sendCourtesy } from '#application/courtesies/send-courtesy.ts';
import { sendMistake } from '#application/courtesies/send-mistake.ts';
import { keptForAPerson } from '#application/dead-letters/kept-for-a-person.ts';
import { queueHandler } from '#runtime/queue-handler.ts';
import { DebtSettledV1 } from '#schemas/events/regua.ts';
import { busEvent } from '#schemas/json-text.ts';
import { CourtesyFor } from '#schemas/records/debt.ts';

/** What matters of the event: the relay, which brings a courtesy that had to wait, says no more. */
const Asked = z.object({
  debtId: DebtSettledV1.shape.debtId,
  by: CourtesyFor,
  settledAt: DebtSettledV1.shape.settledAt.optional(),
  paymentId: z.string().optional(),
});

/**
 * Sends the receipt, an apology when a reminder crossed with the payment, or the word that a message was a mistake. Fed by our own bus, and by the relay, which brings
 * what had to wait and what was paid too much.
 */
export const handler = queueHandler({
  schema: busEvent(Asked),
  what: 'event',
  key: ({ debtId }) => ({ debtId }),
  order: 'in-parallel',
  ...keptForAPerson('courtesy'),
  async body(asked, { triedAt, isLastTry }) {
    const send = asked.by === 'withdrawal' ? sendMistake : sendCourtesy;
    const until = await send(asked, triedAt, isLastTry);
    if (until !== undefined) await postponeCourtesy(asked, until);
  },
});
