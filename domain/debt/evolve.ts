import type { Debt, Send, StoredDebt } from '#schemas/records/debt.ts';
import type { SendKey } from '#schemas/records/send-key.ts';
import type { Change } from './decision.ts';
import { bySendKey } from './send-key.ts';

/** A debt as a change leaves it, but for its events and effects: what the unit of work writes, without a table. */
export function evolve(debt: Debt, change: Change): Debt;
export function evolve(debt: StoredDebt, change: Change): StoredDebt;
export function evolve(debt: StoredDebt, { set, remove, sends, isNote }: Change): StoredDebt {
  const kept = Object.fromEntries(
    Object.entries(debt).filter(([field]) => !remove.some((one) => one === field)),
  );
  return {
    ...kept,
    ...Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined)),
    revision: debt.revision + (isNote ? 0 : 1),
    ...('sends' in debt ? { sends: changedSends(debt.sends, sends) } : {}),
  } as StoredDebt;
}

function changedSends(
  sends: Readonly<Record<SendKey, Send>>,
  changes: Change['sends'],
): Readonly<Record<SendKey, Send>> {
  const changed = { ...sends };
  for (const [key, one] of bySendKey(changes))
    if (one === 'removed') delete changed[key];
    else changed[key] = { ...changed[key], ...one } as Send;
  return changed;
}
