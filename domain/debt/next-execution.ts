import type { ExecutionInput, FIRST, HAND_OVER, RESTART } from '#schemas/machine.ts';
import type { Debt } from '#schemas/records/debt.ts';

/** The entry of an execution that takes nothing of the ladder before it. */
const first: typeof FIRST = 'first';
/** The entry of an execution that waits before the debt is re-evaluated. */
const restart: typeof RESTART = 'restart';
/** The id of the end of every ladder. */
const handOver: typeof HAND_OVER = 'hand-over';

/**
 * The version and the execution of a debt that goes on waiting where its last execution cannot: no step is taken before
 * the debt is re-evaluated.
 * @param restartAt the instant of AWS's clock before which it is not re-evaluated; without it, it is at once
 */
export function nextExecution(
  { version, execution }: Pick<Debt, 'version' | 'execution'>,
  restartAt?: string,
): { version: number; execution: ExecutionInput } {
  const next = { ...withoutSteps(execution), version: version + 1 };
  return {
    version: next.version,
    execution: restartAt === undefined ? next : waitingExecution(next, restartAt),
  };
}

/**
 * An execution that waits in the place of one that was planned, until the debt is re-evaluated: no step is taken before.
 * @param restartAt an instant of AWS's clock
 */
export const waitingExecution = (planned: ExecutionInput, restartAt: string): ExecutionInput => ({
  ...withoutSteps(planned),
  from: restart,
  restartAt,
});

function withoutSteps({ debtId, version, at }: ExecutionInput): ExecutionInput {
  const handOverAt = at[handOver];
  return { debtId, version, from: first, at: handOverAt === undefined ? {} : { [handOver]: handOverAt } };
}
