import type { Debt } from '#schemas/records/debt.ts';

/** The write-offs of a debt, with what the creditor's rule lets go on a day (centavos) as one more, if it is anything. */
export const withWaived = (
  { writeOffs }: Pick<Debt, 'writeOffs'>,
  occasion: string,
  { waived, on, at }: { readonly waived: number; readonly on: string; readonly at: string },
): Debt['writeOffs'] =>
  waived === 0 ? writeOffs : { ...writeOffs, [`rule/${occasion}`]: { amount: waived, on, at, by: 'rule' } };
