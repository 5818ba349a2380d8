import type { Balance, MoneyView } from '#domain/debt/balance.ts';

/**
 * The least payment that settles a debt by the creditor's own rule, centavos: once the principal is paid, the
 * remaining charges are waived up to `waiveUpTo` (`settlementOn`). Undefined if the rule waives nothing on that day.
 * No offer may be worse.
 */
export function priceByRule(
  { amount, terms }: Pick<MoneyView, 'amount' | 'terms'>,
  { due, received }: Pick<Balance, 'due' | 'received'>,
): number | undefined {
  const price = Math.max(amount - received, due - terms.whenOnlyChargesAreLeft.waiveUpTo);
  return 0 < price && price < due ? price : undefined;
}
