import type { Balance, MoneyView } from '../balance.ts';

/**
 * The price that settles a debt by the creditor's own rule, centavos: whoever pays the whole principal is forgiven charges
 * up to `forgiveChargesUpTo` (`settlementOn`). Undefined when the rule gives nothing that day. No offer may be worse.
 */
export function priceByRule(
  { amount, terms }: Pick<MoneyView, 'amount' | 'terms'>,
  { due, received }: Pick<Balance, 'due' | 'received'>,
): number | undefined {
  const price = amount - received;
  const forgiven = due - price;
  return price > 0 && forgiven > 0 && forgiven <= terms.forgiveChargesUpTo ? price : undefined;
}
