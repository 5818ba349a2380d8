import * as z from 'zod';
import { CalendarDay, Centavos } from '#schemas/primitives.ts';

/**
 * The standing of a debt, as far as its seller has to know it. `due`: owed, not due yet. `late`: the due date passed.
 * `promised`: the debtor promised a day. `caseOpen`: a person works on a dispute or a hardship, whose details the
 * seller does not see. `onPaymentPlan`: instalments replace it. `handedOver`: a person has taken over. `settled` and
 * `cancelled`: no longer owed. `prescribed`: not paid, and nobody may ask for it any more.
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
  'prescribed',
]);

/** The standing of a debt on a day, for its seller. */
export const SellerStanding = z.strictObject({
  standing: SellerStandingKind,
  /** The first day of this standing; absent if it is unknown. */
  since: CalendarDay.optional(),
  /** What comes next, and when: the last day on which it is paid on time (the due date, rolled to a business day), the promised day, the deadline of the case, or the next instalment. */
  next: z
    .strictObject({ what: z.enum(['due', 'promise', 'answer', 'instalment']), on: CalendarDay })
    .optional(),
  /** Whole days past the rolled due date, of one that is `late` or `handedOver`. */
  daysLate: z.int().positive().optional(),
  /**
   * The unpaid part of the invoice's amount, centavos, without fine and interest. Zero for one that is
   * `onPaymentPlan`: its instalments have it, each from its opening.
   */
  unpaid: Centavos,
});
export type SellerStanding = z.infer<typeof SellerStanding>;
