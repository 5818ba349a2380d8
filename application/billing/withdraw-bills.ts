import { providerOf } from '#adapters/psp/provider-of.ts';
import { changeDebt } from '#adapters/table/change.ts';
import { findDebt } from '#adapters/table/debts.ts';
import { creditorOf } from '#runtime/config.ts';
import { cancelOldBills } from './cancel-old.ts';

/**
 * Takes back every bill that we issued for a debt, once it is settled or cancelled: one that can still be paid would have
 * somebody pay what is not owed (CDC art. 42, sole paragraph). One that was for other debts too is taken back as well:
 * it asks for more than they owe now, and their next message brings another. Done again, it does nothing more; what is
 * paid all the same, in between, is a payment like any other.
 */
export async function withdrawBills(debtId: string): Promise<void> {
  const debt = await findDebt(debtId);
  if (!debt || (debt.status !== 'settled' && debt.status !== 'cancelled')) return;
  await cancelOldBills(debt);
  if (!debt.reissue || debt.reissue.withdrawn) return;
  const creditor = creditorOf(debt);
  await providerOf(creditor).cancel(creditor, debt.reissue.txid);
  // What it asked for stays in the ledger's arithmetic; only that it is withdrawn is written down.
  await changeDebt(debtId, {
    set: [[['reissue', 'withdrawn'], true]],
    when: { equal: [[['reissue', 'txid'], debt.reissue.txid]] },
    returns: 'new',
  });
}
