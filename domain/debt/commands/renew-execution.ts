import { type Change, change } from '#domain/debt/decision.ts';
import { nextExecution } from '#domain/debt/next-execution.ts';
import type { DebtFor } from '#domain/debt/transitions.ts';

/** A wait that would outlast its execution goes on in a new one, of a new version of the debt. */
export const renewExecution = (debt: DebtFor<'renewExecution'>): Change =>
  change({ set: nextExecution(debt), effects: [{ kind: 'startExecution' }] });
