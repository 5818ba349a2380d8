import { providerOf } from '#adapters/psp/provider-of.ts';
import { markCancelled, markClosed } from '#adapters/table/bills.ts';
import { findDebt } from '#adapters/table/debts.ts';
import { applyCommand } from '#application/unit-of-work/apply-command.ts';
import { withdrawBills as decide } from '#domain/debt/commands/withdraw-bills.ts';
import { creditorOf } from '#runtime/config.ts';
import type { IssuedBill } from '#schemas/records/bill.ts';
import type { Debt } from '#schemas/records/debt.ts';

/**
 * Withdraws at the provider the bills that we issued for a debt, once it is closed, or its credit is another's: with one that can still be paid the debtor
 * may pay what is not owed (CDC art. 42, sole paragraph). One that was for other debts too is withdrawn when one of them is
 * cancelled or assigned, or all are settled: until then a debtor may pay it by the day that the message named. Done again, it does
 * nothing more; what is paid all the same is a payment like any other. Of a debt that is owed, those are withdrawn that name a wrong
 * CPF or CNPJ.
 */
export async function withdrawBills(debtId: string): Promise<void> {
  const debt = await findDebt(debtId);
  if (!debt || debt.status === 'awaitingInvoice') return;
  const isOver = debt.assigned !== undefined || debt.status === 'settled' || debt.status === 'cancelled';
  const txids: string[] = [];
  for (const { bill } of debt.quotes) {
    if (!bill || bill.withdrawn) continue;
    const isDone = isOver
      ? await withdraw(debt, bill.txid)
      : !!bill.isWrong && (await cancel(debt, bill.txid));
    if (isDone) txids.push(bill.txid);
  }
  if (txids.length > 0)
    await applyCommand(debt, {
      command: 'withdrawBills',
      decide: (current) => decide(current, { txids }),
    });
}

/** Withdraws a bill at its provider; false while it is not time yet. */
async function withdraw(debt: Debt, txid: string): Promise<boolean> {
  const issued = await markClosed(debt.creditorId, txid, debt.debtId);
  if (issued?.isCancelled) return true;
  if (debt.status === 'settled' && !debt.assigned && issued && (await isOwed(issued, debt.debtId)))
    return false;
  return cancel(debt, txid, issued !== undefined);
}

/** Cancels a bill at its provider; true when the provider did. */
async function cancel(debt: Debt, txid: string, isKnown = true): Promise<true> {
  const creditor = creditorOf(debt);
  await providerOf(creditor).cancel(creditor, txid);
  if (isKnown) await markCancelled(creditor.id, txid);
  return true;
}

/**
 * Whether something of a bill is owed still. While a debt of it was not seen closed, the bill says so itself; the last one reads
 * the others, because one may be owed again.
 */
async function isOwed({ shares, closed }: IssuedBill, own: string): Promise<boolean> {
  if (shares.some(({ debtId }) => !closed.includes(debtId))) return true;
  for (const { debtId } of shares) {
    const other = debtId === own ? undefined : await findDebt(debtId);
    if (other && other.status !== 'settled' && other.status !== 'cancelled') return true;
  }
  return false;
}
