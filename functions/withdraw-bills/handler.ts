import * as z from 'zod';
import { withdrawBills } from '#application/billing/withdraw-bills.ts';
import { keptForAPerson } from '#application/dead-letters/kept-for-a-person.ts';
import { queueHandler } from '#runtime/queue-handler.ts';
import { busEvent } from '#schemas/json-text.ts';

/** Reads an event that closes or assigns a debt, or corrects its debtor: only its id matters. */
const Closed = z.object({ debtId: z.string() });

/** Withdraws, at their provider, the bills of debts that are closed or assigned, and those under a wrong CPF or CNPJ. Fed by our own bus. */
export const handler = queueHandler({
  schema: busEvent(Closed),
  what: 'event',
  key: ({ debtId }) => ({ debtId }),
  order: 'in-parallel',
  ...keptForAPerson('withdraw-bills'),
  body: ({ debtId }) => withdrawBills(debtId),
});
