import * as z from 'zod';
import { CalendarDay, Centavos } from '#schemas/primitives.ts';

/**
 * Where a debt stands, as far as its seller has to know it. `due`: owed, and its day is to come. `late`: its day passed.
 * `promised`: the debtor gave a day. `caseOpen`: a person looks into what the debtor said; what that is stays between them.
 * `onPaymentPlan`: instalments stand in its place. `handedOver`: the ladder is over. `settled` and `cancelled`: owed no more.
 */
export const SellerStandingKind = z.enum([
  'due',
  'late',
  'promised',
  'caseOpen',
  'onPaymentPlan',
  'handedOver',
  'settled',
  'cancelled',
]);

/** How a debt stands on a day, for its seller. */
export const SellerStanding = z.strictObject({
  standing: SellerStandingKind,
  /** The first day of this standing; absent when the debt does not tell. */
  since: CalendarDay.optional(),
  /** What comes next, and when: it falls due, is promised for, is answered by, or has its next instalment. */
  next: z
    .strictObject({ what: z.enum(['due', 'promise', 'answer', 'instalment']), on: CalendarDay })
    .optional(),
  /** Whole days past the rolled due date, of one that is `late` or `handedOver`. */
  daysLate: z.int().positive().optional(),
  /**
   * Of the invoice's amount, what has not come in, centavos: without fine and interest. Nothing for one that is `onPaymentPlan`:
   * its instalments have it, each from when it opens.
   */
  unpaid: Centavos,
});
export type SellerStanding = z.infer<typeof SellerStanding>;
