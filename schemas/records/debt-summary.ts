import * as z from 'zod';
import { CalendarDay, Centavos, ExternalId, Instant } from '#schemas/primitives.ts';
import { DebtStatus } from './debt.ts';

/**
 * A summary of one debt, stored beside the debtor's record: which debts there are, and how each was paid. It is
 * derived from the debt and holds no personal data.
 */
export const DebtSummary = z.strictObject({
  debtId: z.string(),
  /** Absent from items older than this field. */
  invoiceId: ExternalId.optional(),
  issuedOn: CalendarDay,
  rolledDueDate: CalendarDay,
  amount: Centavos,
  status: DebtStatus.exclude(['awaitingInvoice']),
  /** True once its credit is another's: no message of the creditor's own debts states its amount. */
  assigned: z.literal(true).optional(),
  /** When it was settled, and how many whole days after its rolled due date; negative before it. */
  settled: z.strictObject({ on: CalendarDay, daysLate: z.int() }).optional(),
  /** Promises that were kept or broken; absent from items older than promises. */
  promises: z.array(z.strictObject({ dueOn: CalendarDay, kept: z.boolean() })).default([]),
  /** When we learnt that nothing is owed any more, or that it is prescribed. */
  closedAt: Instant.optional(),
  /**
   * The instants of the steps of an open debt's plan (older items have its hand-over among them), until when the law keeps one waiting, and
   * when that is looked at if it waits in its own state: they show which other debts may be due for a message on a day. Absent from items
   * older than this field, which may be due on any day.
   */
  steps: z
    .strictObject({
      at: z.array(Instant),
      waitsUntil: Instant.optional(),
      lookAt: Instant.optional(),
    })
    .optional(),
  /** The data of the seller's view (`domain/seller/seller-standing.ts`); absent if the debt has no seller. */
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
