import type { FileHeader, Liquidation } from './events.ts';

/**
 * Names each liquidation of a file so that it is known again in whatever file it stands:
 * `<bank>/<account>/<nosso número>/<day>/<amount>/<n>`. Two payments of one title, day and amount in one file are told
 * apart by their order in it.
 */
export function paymentKeys({ bank, account }: FileHeader): (paid: Liquidation) => string {
  const seen = new Map<string, number>();
  const ofAccount = `${bank}/${account.replace('/', '-')}`;
  return ({ ourNumber, paidOn, amount }) => {
    const title = `${ourNumber}/${paidOn}/${amount}`;
    const n = (seen.get(title) ?? 0) + 1;
    seen.set(title, n);
    return `${ofAccount}/${title}/${n}`;
  };
}
