import { executionName } from '#adapters/table/keys.ts';
import { executionArn } from '#application/ladder/execution.ts';
import { lookAtExecution } from '#application/ladder/look-at-execution.ts';
import { exitsOf } from '#domain/dunning/exits-of.ts';
import type { ExecutionAnswer } from '#schemas/api/execution.ts';
import type { MachineDefinition } from '#schemas/machine-state.ts';
import type { Debt } from '#schemas/records/debt.ts';

const STATES = {
  RUNNING: 'running',
  SUCCEEDED: 'succeeded',
  FAILED: 'failed',
  TIMED_OUT: 'timedOut',
  ABORTED: 'aborted',
  PENDING_REDRIVE: 'waitsForRedrive',
} as const;

/** The execution of the version of a debt that is in force. */
export async function executionOf(debt: Debt): Promise<ExecutionAnswer> {
  const { debtId, version, executionFailures: failures } = debt;
  const arn = executionArn(debt);
  const found = await lookAtExecution(arn);
  return {
    ...{ debtId, version, name: executionName(debtId, version), arn },
    state: found ? STATES[found.status] : 'none',
    ...(found?.startedAt === undefined ? {} : { startedAt: found.startedAt }),
    ...(found?.endedAt === undefined ? {} : { endedAt: found.endedAt }),
    path: [...(found?.path ?? [])],
    ...(found && { machine: graphOf(found.machine) }),
    failures,
  };
}

const graphOf = ({ StartAt, States }: MachineDefinition): NonNullable<ExecutionAnswer['machine']> => ({
  startAt: StartAt,
  states: Object.entries(States).map(([name, { Type }]) => ({ name, type: Type })),
  edges: Object.entries(States).flatMap(([from, state]) =>
    exitsOf(state).map(({ to, why }) => ({
      from,
      ...(to === undefined ? {} : { to }),
      ...(why ? { why } : {}),
    })),
  ),
});
