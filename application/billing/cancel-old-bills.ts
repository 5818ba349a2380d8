import { providerOf } from '#adapters/psp/provider-of.ts';
import { findBill, markCancelled } from '#adapters/table/bills.ts';
import { findDebt } from '#adapters/table/debts.ts';
import { applyCommand } from '#application/unit-of-work/apply-command.ts';
import { forgetOldBills } from '#domain/debt/commands/forget-old-bills.ts';
import { creditorOf } from '#runtime/config.ts';
import type { IssuedBill } from '#schemas/records/bill.ts';
import type { Debt } from '#schemas/records/debt.ts';

/**
 * Cancels at the provider the bills that a newer one replaced, once that one is written. One that is paid all the same is a
 * payment of its debts like any other. Done again, it goes on where it stopped.
 */
export async function cancelOldBills(debt: Debt): Promise<void> {
  const { oldBills } = debt;
  if (oldBills.length === 0) return;
  for (const txid of oldBills) await cancelUnlessInUse(debt, txid);
  await applyCommand(debt, {
    command: 'forgetOldBills',
    decide: (current) => forgetOldBills(current, { cancelled: oldBills }),
  });
}

/**
 * One bill for several debts goes on until the last of them has another; that one cancels it. All of them mostly get
 * the other with one message, and the first of them that cancels the bill spares the rest the look at each other.
 */
async function cancelUnlessInUse(debt: Debt, txid: string): Promise<void> {
  const creditor = creditorOf(debt);
  const bill = await findBill(creditor.id, txid);
  if (bill?.isCancelled || (bill && (await isInUse(bill, debt, txid)))) return;
  await providerOf(creditor).cancel(creditor, txid);
  if (bill) await markCancelled(creditor.id, txid);
}

async function isInUse({ shares }: IssuedBill, { debtId, reissue }: Debt, txid: string): Promise<boolean> {
  const others = shares.map((share) => share.debtId).filter((id) => id !== debtId);
  const haveAnother = new Set(reissue?.sharedBy);
  // Those that are most likely to use it are read first: without a share of the new bill, and the newest.
  const likelyFirst = [
    ...others.filter((id) => !haveAnother.has(id)).reverse(),
    ...others.filter((id) => haveAnother.has(id)),
  ];
  for (const id of likelyFirst) {
    const other = await findDebt(id);
    if (other?.status === 'open' && other.reissue?.txid === txid) return true;
  }
  return false;
}
