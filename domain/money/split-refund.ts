/** What a debt has of a payment, or of all its payments. */
export interface Refundable {
  /** What came and has not gone back yet, centavos. */
  readonly left: number;
  /** The part of `left` that nobody owed, centavos. */
  readonly excess: number;
}

/**
 * Splits a refund over the debts that its payment was split over, centavos: what nobody owed goes back first, in the order of the
 * debts; the rest as the payment was split, rounded down, and the centavos that are left one each in that order. Never more than a debt
 * has: the parts sum to the refund, or to all that is left.
 */
export function splitRefund(amount: number, debts: readonly Refundable[]): number[] {
  let rest = amount;
  const excesses = debts.map(({ left, excess }) => {
    const part = Math.min(rest, left, Math.max(0, excess));
    rest -= part;
    return part;
  });
  const owed = debts.map(({ left }, index) => Math.max(0, left - (excesses[index] ?? 0)));
  const whole = owed.reduce((sum, one) => sum + one, 0);
  const toSplit = Math.min(rest, whole);
  // Centavos are exact up to 2^53; a product of two amounts is not.
  const parts = owed.map((one) =>
    whole === 0 ? 0 : Number((BigInt(toSplit) * BigInt(one)) / BigInt(whole)),
  );
  let odd = toSplit - parts.reduce((sum, one) => sum + one, 0);
  return parts.map((part, index) => {
    const more = odd > 0 && part < (owed[index] ?? 0) ? 1 : 0;
    odd -= more;
    return (excesses[index] ?? 0) + part + more;
  });
}
