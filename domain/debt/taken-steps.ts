import type { Debt } from '#schemas/records/debt.ts';
import { dayFor } from './day-for.ts';
import { sendsOf } from './send-key.ts';

/** Steps that sent something since this due date is in force, each with the day of its last message where the debtor is. */
export function takenSteps(debt: Debt): Record<string, string> {
  const days: Record<string, string> = {};
  for (const { version, step, send } of sendsOf(debt))
    if (version >= debt.dueSince) days[step] = [days[step] ?? '', dayFor(debt, send.at)].sort().at(-1) ?? '';
  return days;
}
