import type { StoredDebt } from '#schemas/records/debt.ts';
import type { EnteredStep } from './message-events.ts';
import { readStepKey } from './send-key.ts';

/**
 * The step that the execution of a debt is in; undefined while it waits before or between steps.
 * @param at when it is asked (ISO-8601)
 */
export function stepUnderWay(debt: StoredDebt, at: string): EnteredStep | undefined {
  if (debt.status === 'awaitingInvoice' || debt.wakeStepKey === undefined) return undefined;
  const { version, step } = readStepKey(debt.wakeStepKey);
  return { version, step: { id: step }, enteredAt: at };
}
