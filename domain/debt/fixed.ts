import type { MoneyView } from './money-view.ts';

/** An amount that was fixed for the debtor from one day to another, whatever is charged meanwhile. */
export interface Fixed {
  readonly id: string;
  readonly by: 'bill' | 'message' | 'promise' | 'offer';
  readonly amount: number;
  readonly received: number;
  readonly at?: string | undefined;
  readonly from: string;
  readonly to: string;
  readonly zone?: string | undefined;
}

/** All that was fixed for the debtor of a debt, whether it is good still or not. */
export const fixedOf = ({ quotes = [], promises = [] }: MoneyView): readonly Fixed[] =>
  quotes.length === 0 && promises.length === 0 ? [] : allFixed(quotes, promises);

const allFixed = (
  quotes: NonNullable<MoneyView['quotes']>,
  promises: NonNullable<MoneyView['promises']>,
): Fixed[] => [
  ...promises.map(({ amount, received, madeAt, madeOn, until, offer }, index) => ({
    id: `promise/${index + 1}`,
    by: offer ? ('offer' as const) : ('promise' as const),
    amount,
    received,
    at: madeAt,
    from: madeOn,
    to: until,
    zone: undefined,
  })),
  ...quotes.map(({ id, by, amount, received, issuedAt, issuedOn, goodThrough, zone }) => ({
    id,
    by,
    amount,
    received,
    at: issuedAt,
    from: issuedOn,
    to: goodThrough,
    zone,
  })),
];

/** What a payoff quote asks for on a day, centavos. */
export type Asked = Fixed & { readonly asked: number };

/** The one of these that is good on a day and asks for the least; of several, the one that is good for longest. */
export function leastOf(of: readonly Fixed[], day: string, received: number): Asked | undefined {
  let least: Fixed | undefined;
  let asked = 0;
  for (const fixed of of) {
    if (day < fixed.from || fixed.to < day) continue;
    const asks = Math.max(0, fixed.amount - (received - fixed.received));
    if (least && (asks > asked || (asks === asked && fixed.to <= least.to))) continue;
    least = fixed;
    asked = asks;
  }
  return least && { ...least, asked };
}
