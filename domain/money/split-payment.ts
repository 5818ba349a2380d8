/**
 * Splits a payment over the shares of a bill, in their order, centavos: each in full while the money lasts. An excess
 * goes to the last share, so that the parts sum to the payment exactly.
 */
export function splitPayment(amount: number, shares: readonly number[]): number[] {
  let left = amount;
  return shares.map((share, index) => {
    const part = index === shares.length - 1 ? left : Math.min(share, left);
    left -= part;
    return part;
  });
}
