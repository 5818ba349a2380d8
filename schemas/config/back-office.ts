import * as z from 'zod';
import { Slug } from '#schemas/primitives.ts';

/**
 * Who acts on what waits for a person and is no debt: payments without an invoice, input that was refused, silent payment sources, messages
 * of unknown outcome.
 */
export const BackOffice = z.strictObject({
  /** A name of the creditor's choice. */
  owner: Slug.default('financeiro'),
  /** The business days within which they act. */
  actInBusinessDays: z.int().min(1).max(30).default(2),
});
export type BackOffice = z.infer<typeof BackOffice>;
