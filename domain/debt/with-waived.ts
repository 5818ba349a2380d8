import type { Debt } from '#schemas/records/debt.ts';

/** The write-offs of a debt, and one more for what the creditor's rule waives on a day (centavos), unless it is 0. */
export const withWaived = (
  { writeOffs }: Pick<Debt, 'writeOffs'>,
  occasion: string,
  { waived, on, at }: { readonly waived: number; readonly on: string; readonly at: string },
): Debt['writeOffs'] =>
  waived === 0 ? writeOffs : { ...writeOffs, [`rule/${occasion}`]: { amount: waived, on, at, by: 'rule' } };
