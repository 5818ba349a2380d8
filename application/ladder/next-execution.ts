import { FIRST, HAND_OVER } from '#schemas/machine.ts';
import type { Debt } from '#schemas/records/debt.ts';

/** The version and the execution of a debt that goes on waiting where the last one cannot: it has no step before it. */
export function nextExecution({ debtId, version, execution }: Debt): Pick<Debt, 'version' | 'execution'> {
  const next = version + 1;
  const at = { [HAND_OVER]: execution.at[HAND_OVER] as string };
  return { version: next, execution: { debtId, version: next, from: FIRST, at } };
}
