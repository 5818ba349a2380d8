import { applyCommand } from '#application/unit-of-work/apply-command.ts';
import { publishAndAnswer } from '#application/unit-of-work/give-answers.ts';
import { forbidContact as decide } from '#domain/debt/commands/forbid-contact.ts';
import type { TakeStepInput } from '#schemas/machine.ts';
import type { Debt } from '#schemas/records/debt.ts';
import type { Choice } from './choose-channel.ts';

/**
 * Publishes why no robot may write about a debt again, then has the machine hand it over to a person. False when the step is
 * no longer to be taken.
 */
export async function forbidContact(
  debt: Debt,
  { channel, notSent, skipped }: Extract<Choice, { kind: 'forbidden' }>,
  input: TakeStepInput,
): Promise<boolean> {
  const updated = await applyCommand(debt, {
    command: 'forbidContact',
    decide: (current) =>
      decide(current, { input, rule: notSent.rule, skipped: [...skipped, { channel, notSent }] }),
  });
  if (updated.kind !== 'changed') return false;
  await publishAndAnswer(updated.debt, input.taskToken);
  return true;
}
