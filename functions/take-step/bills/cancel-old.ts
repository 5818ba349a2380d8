import type { Debt } from '../../../schemas/records/debt.ts';
import { creditorOf } from '../../shared/config.ts';
import { changeDebt } from '../../shared/store/change.ts';
import { providerOf } from './provider-of.ts';

/**
 * Cancels at the provider the bills that a newer one replaced, once that one is written down. One that is paid all the
 * same is a payment of this debt like any other. Done again, it goes on where it stopped.
 */
export async function cancelOldBills(debt: Debt): Promise<void> {
  if (debt.oldBills.length === 0) return;
  const creditor = creditorOf(debt);
  const provider = providerOf(creditor);
  for (const txid of debt.oldBills) await provider.cancel(creditor, txid);
  await changeDebt(debt.debtId, {
    set: [[['oldBills'], []]],
    // Only this rung and an amendment, which is another version, put bills on the list.
    when: { equal: [[['version'], debt.version]] },
    returns: 'new',
  });
}
