/**
 * What each share of a bill gets of a payment, in the order of the shares, centavos: each in full while it lasts. What is
 * more than the bill goes to the last one, so that the parts are the payment, to the centavo.
 */
export function splitPayment(amount: number, shares: readonly number[]): number[] {
  let left = amount;
  return shares.map((share, index) => {
    const part = index === shares.length - 1 ? left : Math.min(share, left);
    left -= part;
    return part;
  });
}
