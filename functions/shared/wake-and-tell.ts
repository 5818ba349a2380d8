import type { StoredDebt } from '../../schemas/records/debt.ts';
import { flushOutbox } from './outbox.ts';
import { putSummary } from './store/debt-summaries.ts';
import { wakeIfClosed } from './wake.ts';

/**
 * Ends the wait of a debt that closed, keeps how it was paid beside its debtor, and tells the bus: all again, when a
 * first try may have died before them.
 */
export async function wakeAndTell(debt: StoredDebt): Promise<void> {
  await wakeIfClosed(debt);
  await putSummary(debt);
  await flushOutbox(debt);
}
