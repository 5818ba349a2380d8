import * as z from 'zod';
import { Instant, PositiveCentavos } from '#schemas/primitives.ts';

/**
 * `refund`: we gave money back. `reversal`: it was taken back from us (a chargeback, a receipt undone). `reassigned`:
 * it was meant for another invoice, and is there now.
 */
export const RefundKind = z.enum(['refund', 'reversal', 'reassigned']);
export type RefundKind = z.infer<typeof RefundKind>;

/** Money of a payment that went back, as its provider reports it. */
export const ReportedRefund = z.strictObject({
  amount: PositiveCentavos,
  at: Instant,
  receivedAt: Instant,
  kind: RefundKind,
});
export type ReportedRefund = z.infer<typeof ReportedRefund>;

/** Money that was taken back and came again, because a dispute was won. */
export const ReportedRestoration = z.strictObject({
  /** The id of the payment that it is in the ledger. */
  paymentId: z.string(),
  receivedAt: Instant,
});
export type ReportedRestoration = z.infer<typeof ReportedRestoration>;

/** Where a payment is, by its id: the debts that it is on, and what of it went back, which may be known before it. */
export const PaymentPointer = z.strictObject({
  debtIds: z.array(z.string()),
  /** Keyed by the id of the refund. */
  refunds: z.record(z.string(), ReportedRefund),
  /** Keyed by the id of the refund that was made good, which may not be known yet. */
  restorations: z.record(z.string(), ReportedRestoration),
});
export type PaymentPointer = z.infer<typeof PaymentPointer>;
