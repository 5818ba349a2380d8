import type { StoredDebt } from '../../schemas/records/debt.ts';
import { flushOutbox } from './outbox.ts';
import { wakeIfClosed } from './wake.ts';

/** Ends the wait of a debt that closed, and tells the bus: both again, when a first try may have died before them. */
export async function wakeAndTell(debt: StoredDebt): Promise<void> {
  await wakeIfClosed(debt);
  await flushOutbox(debt);
}
