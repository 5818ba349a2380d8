import { providerOf } from '#adapters/psp/provider-of.ts';
import { findBill } from '#adapters/table/bills.ts';
import { findDebt } from '#adapters/table/debts.ts';
import { applyCommand } from '#application/unit-of-work/apply-command.ts';
import { forgetOldBills } from '#domain/debt/commands/forget-old-bills.ts';
import { creditorOf } from '#runtime/config.ts';
import type { Debt } from '#schemas/records/debt.ts';

/**
 * Cancels at the provider the bills that a newer one replaced, once that one is written. One that is paid all the same is a
 * payment of its debts like any other. Done again, it goes on where it stopped.
 */
export async function cancelOldBills(debt: Debt): Promise<void> {
  const { oldBills } = debt;
  if (oldBills.length === 0) return;
  const creditor = creditorOf(debt);
  const provider = providerOf(creditor);
  for (const txid of oldBills) if (!(await isInUse(debt, txid))) await provider.cancel(creditor, txid);
  await applyCommand(debt, {
    command: 'forgetOldBills',
    decide: (current) => forgetOldBills(current, { cancelled: oldBills }),
  });
}

/** One bill for several debts goes on until the last of them has another; that one cancels it. */
async function isInUse(debt: Debt, txid: string): Promise<boolean> {
  const bill = await findBill(debt.creditorId, txid);
  for (const { debtId } of bill?.shares ?? []) {
    if (debtId === debt.debtId) continue;
    const other = await findDebt(debtId);
    if (other?.status === 'open' && other.reissue?.txid === txid) return true;
  }
  return false;
}
