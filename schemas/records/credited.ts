import * as z from 'zod';
import { Centavos } from '#schemas/primitives.ts';

/**
 * What reached the creditor's account of a payment, which is not what was paid: banks and providers take their fee, and from 2027
 * on the tax may be split off (LC 214/2025 arts. 31-35). `credited + fee + tax − other` is what was paid; if it is not, a person
 * looks.
 */
export const Credited = z.strictObject({
  /** Centavos that were credited. */
  amount: Centavos,
  /** What the bank or the provider took, centavos. */
  fee: Centavos.optional(),
  /** What was withheld as tax (IBS, CBS, IOF), centavos. */
  tax: Centavos.optional(),
  /** What was credited with it for another reason, centavos. */
  other: Centavos.optional(),
});
export type Credited = z.infer<typeof Credited>;
