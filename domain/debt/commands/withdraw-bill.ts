import { ALREADY, type Decision, note } from '#domain/debt/decision.ts';
import type { DebtFor } from '#domain/debt/transitions.ts';

/**
 * Records that the bill in force was cancelled at the provider, because the debt is closed. What it asked for stays in
 * the ledger's arithmetic.
 */
export function withdrawBill(
  { reissue }: DebtFor<'withdrawBill'>,
  { txid }: { readonly txid: string },
): Decision {
  if (!reissue || reissue.txid !== txid || reissue.withdrawn) return ALREADY;
  return note({ set: { reissue: { ...reissue, withdrawn: true } } });
}
