import type { FileHeader, Liquidation } from './events.ts';
import { sourceOf } from './source-of.ts';

/**
 * Makes an id for each liquidation that is the same in every file: `<bank>/<account>/<nosso
 * número>/<day>/<amount>/<n>`. Two payments of one title, day and amount in one file are distinguished by their
 * order; but a title is written off once, and that record may report a payment that is in the file already.
 */
export function paymentKeys({ bank, account }: FileHeader): (paid: Liquidation) => string {
  const seen = new Map<string, number>();
  const ofAccount = sourceOf({ bank, account });
  return ({ ourNumber, paidOn, amount, mayRepeat }) => {
    const title = `${ourNumber}/${paidOn}/${amount}`;
    if (mayRepeat) return `${ofAccount}/${title}/1`;
    const n = (seen.get(title) ?? 0) + 1;
    seen.set(title, n);
    return `${ofAccount}/${title}/${n}`;
  };
}
