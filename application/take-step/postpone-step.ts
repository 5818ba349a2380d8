import { applyAndPublish } from '#application/unit-of-work/apply-and-publish.ts';
import { postpone } from '#application/unit-of-work/end-wait.ts';
import { postponeStep as decide } from '#domain/debt/commands/postpone-step.ts';
import { clockTime } from '#runtime/time.ts';
import type { TakeStepInput } from '#schemas/machine.ts';
import type { Debt } from '#schemas/records/debt.ts';
import type { Choice } from './choose-channel.ts';

/**
 * Publishes why a message is not allowed yet, then has the machine wait for the next lawful instant and come back to this
 * step. False when the debt changed since it was read.
 */
export async function postponeStep(
  debt: Debt,
  { channel, notSent }: Extract<Choice, { kind: 'wait' }>,
  input: TakeStepInput,
): Promise<boolean> {
  const { revision } = debt;
  const updated = await applyAndPublish(debt, {
    command: 'postponeStep',
    decide: (current) => decide(current, { input, revision, channel, notSent }),
  });
  if (updated.kind !== 'changed') return false;
  await postpone(debt.debtId, input.taskToken, clockTime(notSent.until));
  return true;
}
