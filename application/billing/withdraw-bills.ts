import { providerOf } from '#adapters/psp/provider-of.ts';
import { findDebt } from '#adapters/table/debts.ts';
import { applyCommand } from '#application/unit-of-work/apply-command.ts';
import { withdrawBill } from '#domain/debt/commands/withdraw-bill.ts';
import { creditorOf } from '#runtime/config.ts';
import { cancelOldBills } from './cancel-old-bills.ts';

/**
 * Cancels every bill that we issued for a debt, once it is settled or cancelled: with one that can still be paid the debtor
 * may pay what is not owed (CDC art. 42, sole paragraph). One that was for other debts too is cancelled as well: it asks for
 * more than they owe now, and their next message brings another. Done again, it does nothing more; what is paid all the
 * same, in between, is a payment like any other.
 */
export async function withdrawBills(debtId: string): Promise<void> {
  const debt = await findDebt(debtId);
  if (!debt || (debt.status !== 'settled' && debt.status !== 'cancelled')) return;
  await cancelOldBills(debt);
  if (!debt.reissue || debt.reissue.withdrawn) return;
  const creditor = creditorOf(debt);
  const { txid } = debt.reissue;
  await providerOf(creditor).cancel(creditor, txid);
  await applyCommand(debt, {
    command: 'withdrawBill',
    decide: (current) => withdrawBill(current, { txid }),
  });
}
