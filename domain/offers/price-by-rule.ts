import type { Balance, MoneyView } from '#domain/debt/balance.ts';

/**
 * The least payment that settles a debt by the creditor's own rule, centavos: once as much as the principal has come in,
 * charges that are left are waived up to `waiveUpTo` (`settlementOn`). Undefined when the rule gives nothing
 * that day. No offer may be worse.
 */
export function priceByRule(
  { amount, terms }: Pick<MoneyView, 'amount' | 'terms'>,
  { due, received }: Pick<Balance, 'due' | 'received'>,
): number | undefined {
  const price = Math.max(amount - received, due - terms.whenOnlyChargesAreLeft.waiveUpTo);
  return 0 < price && price < due ? price : undefined;
}
