import * as z from 'zod';
import { Instant, PositiveCentavos } from '../primitives.ts';

/** `refund`: we gave money back. `reversal`: it was taken back from us (a chargeback, a receipt undone). */
export const RefundKind = z.enum(['refund', 'reversal']);
export type RefundKind = z.infer<typeof RefundKind>;

/** Money of a payment that went back, as its provider told of it. */
export const ToldRefund = z.strictObject({
  amount: PositiveCentavos,
  at: Instant,
  receivedAt: Instant,
  kind: RefundKind,
});
export type ToldRefund = z.infer<typeof ToldRefund>;

/** Where a payment is, by its id: the debts that it is on, and what of it went back, which may be known before it. */
export const PaymentPointer = z.strictObject({
  debtIds: z.array(z.string()),
  /** Keyed by the id of the refund. */
  refunds: z.record(z.string(), ToldRefund),
});
export type PaymentPointer = z.infer<typeof PaymentPointer>;
