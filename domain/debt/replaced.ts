import type { Debt } from '#schemas/records/debt.ts';

/** The bills to be cancelled at the provider once the one in force is dropped because its amount no longer holds. */
export const replacedBills = ({ oldBills, reissue }: Pick<Debt, 'oldBills' | 'reissue'>): string[] => [
  ...oldBills,
  ...(reissue && !reissue.withdrawn ? [reissue.txid] : []),
];
