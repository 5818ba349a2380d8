import type { Balance } from './balance.ts';
import type { MoneyView } from './money-view.ts';

/**
 * The least payment that settles a debt by the creditor's own rule, centavos: once the principal is paid, the
 * remaining charges are waived up to `waiveUpTo` (`settlementOn`). Undefined if the rule waives nothing on that day, or less
 * than a payoff quote does: the two do not add up. No offer may be worse.
 */
export function priceByRule(
  { amount, terms }: Pick<MoneyView, 'amount' | 'terms'>,
  { due, total, received, waived }: Pick<Balance, 'due' | 'total' | 'received' | 'waived'>,
): number | undefined {
  const price = Math.max(
    amount - waived.principal - received,
    total - terms.whenOnlyChargesAreLeft.waiveUpTo,
  );
  return 0 < price && price < due ? price : undefined;
}
