import { type Change, change } from '#domain/debt/decision.ts';
import type { DebtFor } from '#domain/debt/transitions.ts';
import type { ExecutionInput } from '#schemas/machine.ts';

/**
 * Keeps when each step of the rest of the ladder is taken: consolidated messages and the legal gate read from here
 * which step is due. With it the due date from which they were planned is kept.
 */
export const planLadder = (debt: DebtFor<'planLadder'>, at: ExecutionInput['at']): Change =>
  change({ set: { execution: { ...debt.execution, at }, rolledDueDate: debt.rolledDueDate } });
