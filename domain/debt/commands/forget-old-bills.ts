import { ALREADY, type Decision, note } from '#domain/debt/decision.ts';
import type { DebtFor } from '#domain/debt/transitions.ts';

/** Takes replaced bills off the list of those to cancel, because they were cancelled; others stay on it. */
export function forgetOldBills(
  { oldBills }: DebtFor<'forgetOldBills'>,
  { cancelled }: { readonly cancelled: readonly string[] },
): Decision {
  const left = oldBills.filter((txid) => !cancelled.includes(txid));
  return left.length === oldBills.length ? ALREADY : note({ set: { oldBills: left } });
}
