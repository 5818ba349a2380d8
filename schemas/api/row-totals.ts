import * as z from 'zod';
import { Centavos } from '#schemas/primitives.ts';

/** Totals of the rows of one page. */
export const RowTotals = z
  .strictObject({
    /** Says so: not of the whole list, which nobody counts. */
    of: z.literal('rows'),
    count: z.int().nonnegative(),
    amount: Centavos,
    owed: Centavos,
  })
  .meta({ id: 'RowTotals' });
export type RowTotals = z.infer<typeof RowTotals>;
