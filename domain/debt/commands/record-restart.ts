import { type Change, note } from '#domain/debt/decision.ts';
import { debtEvent } from '#domain/debt/event.ts';
import type { DebtFor } from '#domain/debt/transitions.ts';

/** The execution of a closed debt still ran, and was ended. */
export interface RecordRestart {
  /** The version whose execution it was. */
  readonly version: number;
  /** `answered`: its wait was answered. `stopped`: the execution was stopped. */
  readonly how: 'answered' | 'stopped';
  readonly at: string;
}

/** Publishes that an execution was ended, though the debt may be owed again by now. */
export const recordRestart = (_debt: DebtFor<'recordRestart'>, { version, how, at }: RecordRestart): Change =>
  note({ events: [debtEvent('ExecutionRestarted.v1', String(version), { at, how })] });
