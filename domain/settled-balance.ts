import { type Balance, balanceOn, type MoneyView } from './balance.ts';

/**
 * How a settled debt stands: nothing is owed, and what was forgiven of its charges is no longer among them, interest
 * before the fine. So a message of thanks never asks for a rest that nobody owes.
 */
export function settledBalance(debt: MoneyView, day: string): Balance {
  // A reissued bill held its amount for a while; now nothing is asked for at all.
  const balance = balanceOn({ ...debt, reissue: undefined }, day);
  const { fine, interest } = balance.charged;
  const ofInterest = Math.min(interest, balance.total);
  const ofFine = Math.min(fine, balance.total - ofInterest);
  return {
    ...balance,
    principal: 0,
    fine: 0,
    interest: 0,
    total: 0,
    due: 0,
    charged: { fine: fine - ofFine, interest: interest - ofInterest },
  };
}
