import { waitOutPauses } from '#domain/debt/commands/wait-out-pauses.ts';
import { isPaused } from '#domain/debt/pauses.ts';
import { clockTime } from '#runtime/time.ts';
import type { TakeStepInput } from '#schemas/machine.ts';
import type { OpenDebt, PromisedDebt, StoredDebt } from '#schemas/records/debt.ts';
import { followBatch, isHeld } from './batches.ts';
import { write } from './change.ts';
import type { Person, Surroundings } from './person.ts';

/**
 * Holds a step of a paused debt back, as `application/take-step/held-by-pause.ts` does. `replaced`: another execution goes on in the
 * place of this one, or none. `left-out`: the reminder of a promise is not sent.
 */
export function holdStep(
  person: Person,
  debt: OpenDebt | PromisedDebt,
  { enteredAt: at }: TakeStepInput,
  around: Surroundings,
): 'replaced' | 'left-out' | undefined {
  let current: StoredDebt = debt;
  if (isHeld(person, debt)) current = followBatch(person, debt, at, around);
  if (!isSame(current, debt)) return 'replaced';
  if (!isPaused(current)) return undefined;
  if (current.status === 'promised') return 'left-out';
  const waits = waitOutPauses(current, { clockTime });
  if (waits.kind === 'change') write(person, current, waits);
  return 'replaced';
}

/** Whether a debt is on the step still. */
const isSame = (
  current: StoredDebt,
  { status, version }: OpenDebt | PromisedDebt,
): current is OpenDebt | PromisedDebt => current.status === status && current.version === version;
