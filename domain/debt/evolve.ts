import { isEmpty } from '#domain/checks/is-empty.ts';
import type { Debt, Send, StoredDebt } from '#schemas/records/debt.ts';
import type { SendKey } from '#schemas/records/send-key.ts';
import type { Change } from './decision.ts';
import { bySendKey } from './send-key.ts';

/** A debt as a change leaves it, but for its events and effects: what the unit of work writes, without a table. */
export function evolve(debt: Debt, change: Change): Debt;
export function evolve(debt: StoredDebt, change: Change): StoredDebt;
export function evolve(debt: StoredDebt, { set, remove, sends, isNote }: Change): StoredDebt {
  const after: Record<string, unknown> = { ...debt };
  // Set to undefined and not deleted: engines keep an object from which a field was deleted in a slow table.
  for (const field of remove) if (field in debt) after[field] = undefined;
  for (const [field, value] of Object.entries(set)) if (value !== undefined) after[field] = value;
  if (!isNote) after.revision = debt.revision + 1;
  if ('sends' in debt) after.sends = changedSends(debt.sends, sends);
  return after as StoredDebt;
}

function changedSends(
  sends: Readonly<Record<SendKey, Send>>,
  changes: Change['sends'],
): Readonly<Record<SendKey, Send>> {
  if (isEmpty(changes)) return sends;
  const changed = { ...sends };
  for (const [key, one] of bySendKey(changes))
    if (one === 'removed') delete changed[key];
    else changed[key] = { ...changed[key], ...one } as Send;
  return changed;
}
