import { putSummary } from '#adapters/table/debt-summaries.ts';
import type { StoredDebt } from '#schemas/records/debt.ts';
import { type Done, forget } from './forget.ts';
import { publishOutbox } from './outbox.ts';

/**
 * Writes the summary of a debt if that has to follow, and publishes and empties its outbox. Other effects that wait on the debt
 * are left alone (`runEffects` runs all): the role of a function that only publishes need not allow it to drive a machine.
 */
export async function flushOutbox(debt: StoredDebt): Promise<void> {
  await forget(debt, await publishWaiting(debt));
}

/** Does the same without emptying the outbox; gives what was done. */
export async function publishWaiting(debt: StoredDebt): Promise<Required<Done>> {
  const summaries = Object.keys(debt.effects).filter((key) => debt.effects[key]?.kind === 'writeSummary');
  if (summaries.length > 0) await putSummary(debt);
  await publishOutbox(debt);
  return { outbox: Object.keys(debt.outbox), effects: summaries };
}
