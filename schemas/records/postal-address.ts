import * as z from 'zod';
import { UF, VisibleLine } from '#schemas/primitives.ts';

/** Where a debtor gets mail: a bank registers no boleto without it. */
export const PostalAddress = z.strictObject({
  /** Street, number and complement. */
  street: VisibleLine.min(2).max(120),
  district: VisibleLine.min(1).max(60),
  /** CEP. */
  postalCode: z.string().regex(/^\d{5}-?\d{3}$/, 'must be a CEP, as "60175-055"'),
  city: VisibleLine.min(2).max(60),
  uf: UF,
});
export type PostalAddress = z.infer<typeof PostalAddress>;
