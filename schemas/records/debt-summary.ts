import * as z from 'zod';
import { CalendarDay, Centavos, ExternalId, Instant } from '#schemas/primitives.ts';
import { DebtStatus } from './debt.ts';

/**
 * One debt of a debtor, kept beside the debtor's record: which debts there are, and how each was paid. Made from the
 * debt, which is the truth; holds no personal data.
 */
export const DebtSummary = z.strictObject({
  debtId: z.string(),
  issuedOn: CalendarDay,
  rolledDueDate: CalendarDay,
  amount: Centavos,
  status: DebtStatus.exclude(['awaitingInvoice']),
  /** When it was settled, and how many whole days after its rolled due date; negative before it. */
  settled: z.strictObject({ on: CalendarDay, daysLate: z.int() }).optional(),
  /** Promises that were kept or broken; absent from items of before there were any. */
  promises: z.array(z.strictObject({ dueOn: CalendarDay, kept: z.boolean() })).default([]),
  /** When we learnt that nothing is owed of it any more. */
  closedAt: Instant.optional(),
  /** What its seller's view is made from (`domain/seller/seller-standing.ts`); absent when nobody sold it. */
  sold: z
    .strictObject({
      sellerId: ExternalId,
      invoiceId: ExternalId,
      unpaid: Centavos,
      since: CalendarDay.optional(),
      awaited: z.array(CalendarDay),
    })
    .optional(),
});
export type DebtSummary = z.infer<typeof DebtSummary>;
