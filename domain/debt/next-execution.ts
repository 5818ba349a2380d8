import type { ExecutionInput } from '#schemas/machine.ts';
import type { Debt } from '#schemas/records/debt.ts';

/** Where an execution enters when nothing of the ladder is taken before it; `FIRST` of `schemas/machine.ts`. */
const FIRST: typeof import('#schemas/machine.ts').FIRST = 'first';
/** The id of the end of every ladder; `HAND_OVER` of `schemas/machine.ts`. */
const HAND_OVER: typeof import('#schemas/machine.ts').HAND_OVER = 'hand-over';

/**
 * The version and the execution of a debt that goes on waiting where its last execution cannot: no step is taken before the
 * debt is re-evaluated.
 */
export function nextExecution({
  debtId,
  version,
  execution,
}: Pick<Debt, 'debtId' | 'version' | 'execution'>): { version: number; execution: ExecutionInput } {
  const next = version + 1;
  const handOverAt = execution.at[HAND_OVER];
  return {
    version: next,
    execution: {
      debtId,
      version: next,
      from: FIRST,
      at: handOverAt === undefined ? {} : { [HAND_OVER]: handOverAt },
    },
  };
}
