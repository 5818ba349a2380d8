import { ContentionError, TRIES } from '#adapters/table/contention.ts';
import { findDebt } from '#adapters/table/debts.ts';
import { enterAgain } from '#application/unit-of-work/end-wait.ts';
import { isHeldStep, type LookAtStep } from '#domain/debt/held-step.ts';
import { readStepKey } from '#domain/debt/send-key.ts';
import { stepOrder } from '#domain/dunning/step-order.ts';
import { config } from '#runtime/config.ts';
import type { StepOrder } from '#schemas/machine.ts';
import type { OpenDebt, StoredDebt } from '#schemas/records/debt.ts';
import { consolidationOf, undoConsolidation } from './consolidation-of.ts';
import { enterStep } from './enter-step.ts';

/**
 * Looks at a step that waits in its own state for the message of another debt. If that spoke for it, the step is entered, and waits for the
 * next one; if not, its machine enters it again at once, and it speaks for itself. Done again, it changes nothing more.
 * @param now ISO-8601
 * @returns the debt as it is then
 * @throws ContentionError when others change the debt under every try
 */
export async function lookAtStep(debt: StoredDebt, look: LookAtStep, now: string): Promise<StoredDebt> {
  let current: StoredDebt | undefined = debt;
  for (let lost = 0; lost < TRIES; lost += 1) {
    if (!current || !isHeldStep(current, look)) return current ?? debt;
    const entered = await enterIfSpokenFor(current, look, now);
    if (entered === 'alone') {
      await enterAgain(current.debtId, look.token);
      return current;
    }
    if (entered) return entered;
    current = await findDebt(debt.debtId);
  }
  throw new ContentionError(debt.debtId);
}

/** Enters a step for which another debt spoke: `alone` when none did; undefined when the debt changed meanwhile. */
async function enterIfSpokenFor(
  debt: OpenDebt,
  { stepKey, token: taskToken }: LookAtStep,
  enteredAt: string,
): Promise<StoredDebt | 'alone' | undefined> {
  const step = orderOf(debt, readStepKey(stepKey).step);
  // Of a régua that is no longer in the configuration: its machine has the step.
  if (!step) return 'alone';
  const { debtId, version } = debt;
  const input = { debtId, version, taskToken, enteredAt, missed: false, step };
  const consolidation = await consolidationOf(debt, input);
  if (!consolidation) return 'alone';
  if (consolidation.kind === 'holds') return enterStep(debt, { input, skipped: [], consolidation });
  await undoConsolidation(debt, consolidation.sendKey);
  return undefined;
}

function orderOf({ regua: id }: OpenDebt, stepId: string): StepOrder | undefined {
  const regua = config().reguas[id];
  const step = regua?.steps.find((one) => one.id === stepId);
  return regua && step && stepOrder(regua, step);
}
