import type { TakeStepInput } from '#schemas/machine.ts';
import type { OpenDebt, PromisedDebt, StoredDebt } from '#schemas/records/debt.ts';
import { lastOf } from './last-of.ts';
import { reminderOf } from './reminder-of.ts';

/** The fields that distinguish a step from others: its version and id, and the status in which it is taken. */
interface StepOfVersion {
  readonly version: number;
  readonly step: Pick<TakeStepInput['step'], 'id' | 'during'>;
}

/**
 * Whether a step is to be taken of a debt: a step of its ladder while it is open, the reminder of a promise while that
 * very promise holds, and neither of a version that is no longer in force.
 */
export function isOnStep(
  debt: StoredDebt,
  { version, step }: StepOfVersion,
): debt is OpenDebt | PromisedDebt {
  if (debt.status !== 'open' && debt.status !== 'promised') return false;
  if (debt.status !== step.during || debt.version !== version) return false;
  return debt.status === 'open' || reminderOf(lastOf(debt.promises)) === step.id;
}
