import type { ExecutionInput, FIRST, HAND_OVER, RESTART } from '#schemas/machine.ts';
import type { Debt } from '#schemas/records/debt.ts';

/** Where an execution enters when nothing of the ladder is taken before it. */
const first: typeof FIRST = 'first';
/** Where an execution enters that waits before the debt is re-evaluated. */
const restart: typeof RESTART = 'restart';
/** The id of the end of every ladder. */
const handOver: typeof HAND_OVER = 'hand-over';

/**
 * The version and the execution of a debt that goes on waiting where its last execution cannot: no step is taken before
 * the debt is re-evaluated.
 * @param restartAt the instant of AWS's clock before which it is not re-evaluated; without it, it is at once
 */
export function nextExecution(
  { debtId, version, execution }: Pick<Debt, 'debtId' | 'version' | 'execution'>,
  restartAt?: string,
): { version: number; execution: ExecutionInput } {
  const next = version + 1;
  const handOverAt = execution.at[handOver];
  return {
    version: next,
    execution: {
      debtId,
      version: next,
      from: restartAt === undefined ? first : restart,
      at: handOverAt === undefined ? {} : { [handOver]: handOverAt },
      ...(restartAt === undefined ? {} : { restartAt }),
    },
  };
}
