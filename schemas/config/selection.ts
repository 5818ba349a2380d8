import * as z from 'zod';
import { PersonType, PositiveCentavos, Profile, Slug, Tag } from '#schemas/primitives.ts';

/** Conditions on an invoice and its debtor; all given ones must hold. */
export const Condition = z.strictObject({
  creditors: z.array(Slug).min(1).optional(),
  /** Centavos, both ends included. */
  amount: z.strictObject({ from: PositiveCentavos.optional(), to: PositiveCentavos.optional() }).optional(),
  /** The debtor has at least one of these. */
  tags: z.array(Tag).min(1).optional(),
  personType: PersonType.optional(),
  /** How the debtor has paid so far. */
  profiles: z.array(Profile).min(1).optional(),
  /** Whole days from the arrival of the invoice to its due date, both ends included; negative when overdue. */
  daysOfNotice: z.strictObject({ from: z.int().optional(), to: z.int().optional() }).optional(),
  /** Whole days from the due date to the arrival of the invoice, both ends included; 0 when it is not late. */
  daysLate: z
    .strictObject({ from: z.int().nonnegative().optional(), to: z.int().nonnegative().optional() })
    .optional(),
});
export type Condition = z.infer<typeof Condition>;

/** The rules that select a régua for an invoice: the first match from the top. */
export const Selection = z
  .array(z.strictObject({ regua: Slug, when: Condition.optional() }))
  .min(1)
  .superRefine((rules, context) => {
    for (const [index, rule] of rules.entries()) {
      const isLast = index === rules.length - 1;
      if (isLast && rule.when)
        context.addIssue({
          code: 'custom',
          path: [index, 'when'],
          message: 'must be absent in the last rule: every invoice needs a régua',
        });
      if (!isLast && !rule.when)
        context.addIssue({
          code: 'custom',
          path: [index],
          message: 'must have a "when": without it the rules below are never reached',
        });
    }
  });
export type Selection = z.infer<typeof Selection>;
