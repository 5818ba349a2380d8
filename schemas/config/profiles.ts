import * as z from 'zod';

const Percent = z.number().min(0).max(100);

/** `config/profiles.yaml`: what makes a debtor new, good, occasional or recurrent. */
export const ProfileRules = z
  .strictObject({
    /**
     * How far back invoices count, by their due date; one that is late today counts for five years (CDC art. 43 §1).
     */
    windowMonths: z.int().min(1).max(60),
    /** A debtor with at least N paid or late invoices is known; with fewer, new. */
    knownFrom: z.int().min(1).max(50),
    /** Whole days after the rolled due date that still count as in time. */
    toleranceDays: z.int().min(0).max(30),
    /** Good: at most this share of the invoices was late, and no promise was broken. */
    good: z.strictObject({ latePercent: Percent }),
    /** Recurrent: at least N invoices were late, and at least this share of all. */
    recurrent: z.strictObject({ lateInvoices: z.int().min(1).max(50), latePercent: Percent }),
  })
  .superRefine(({ knownFrom, good, recurrent }, context) => {
    // Otherwise one more late invoice would make a new debtor known, and good.
    if (good.latePercent * knownFrom >= 100)
      context.addIssue({
        code: 'custom',
        path: ['good', 'latePercent'],
        message: `must be less than ${100 / knownFrom}, the share of one in the ${knownFrom} invoices of knownFrom: a debtor who is late as soon as they are known is not good`,
      });
    if (recurrent.latePercent <= good.latePercent)
      context.addIssue({
        code: 'custom',
        path: ['recurrent', 'latePercent'],
        message: `must be more than the ${good.latePercent} of good.latePercent`,
      });
  });
export type ProfileRules = z.infer<typeof ProfileRules>;
