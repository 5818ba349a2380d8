import type { FileHeader, Liquidation } from './events.ts';
import { sourceOf } from './source-of.ts';

/**
 * Names each liquidation of a file so that it is known again in whatever file it stands:
 * `<bank>/<account>/<nosso número>/<day>/<amount>/<n>`. Two payments of one title, day and amount in one file are told
 * apart by their order in it; but a title is written off once, and that may tell of a payment that stands in it already.
 */
export function paymentKeys({ bank, account }: FileHeader): (paid: Liquidation) => string {
  const seen = new Map<string, number>();
  const ofAccount = sourceOf({ bank, account });
  return ({ ourNumber, paidOn, amount, writtenOff }) => {
    const title = `${ourNumber}/${paidOn}/${amount}`;
    if (writtenOff) return `${ofAccount}/${title}/1`;
    const n = (seen.get(title) ?? 0) + 1;
    seen.set(title, n);
    return `${ofAccount}/${title}/${n}`;
  };
}
