import type { StoredDebt } from '#schemas/records/debt.ts';
import { forget } from './forget.ts';
import { publishOutbox } from './outbox.ts';

/**
 * Publishes the outbox of a debt, and empties it. Effects that wait on the debt are left alone (`runEffects` runs all): the
 * role of a function that only publishes need not allow it to drive a machine.
 */
export async function flushOutbox(debt: StoredDebt): Promise<void> {
  await publishOutbox(debt);
  await forget(debt, { outbox: Object.keys(debt.outbox) });
}
