import type { Debt } from '#schemas/records/debt.ts';
import type { Waiver } from './settlement.ts';

/** The write-offs of a debt, and one more for each thing that settling it waives. */
export const withWaived = (
  { writeOffs }: Pick<Debt, 'writeOffs'>,
  occasion: string,
  { waivers, at }: { readonly waivers: readonly Waiver[]; readonly at: string },
): Debt['writeOffs'] => ({
  ...writeOffs,
  ...Object.fromEntries(
    waivers.map(({ quote, on, amount }) => [
      quote === undefined ? `rule/${occasion}` : `rule/${occasion}/${quote}`,
      { amount, on, at, by: 'rule' as const },
    ]),
  ),
});
