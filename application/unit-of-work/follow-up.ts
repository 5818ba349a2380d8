import { putSummary } from '#adapters/table/debt-summaries.ts';
import type { StoredDebt } from '#schemas/records/debt.ts';
import { flushOutbox } from './outbox.ts';
import { releaseCreditHold } from './release-credit-hold.ts';
import { wakeIfClosed } from './wake.ts';

/**
 * Ends the wait of a debt that closed, keeps how it was paid beside its debtor, and tells the bus, of the debtor too when
 * it was the last: all again, when a first try may have died before them. A wake that fails keeps nobody from hearing of
 * it: the restart-executions listens to the bus.
 */
export async function followUp(debt: StoredDebt): Promise<void> {
  const [woken] = await Promise.allSettled([wakeIfClosed(debt)]);
  await putSummary(debt);
  await flushOutbox(debt);
  if (debt.status === 'settled' || debt.status === 'cancelled') await releaseCreditHold(debt);
  if (woken.status === 'rejected') throw woken.reason;
}
