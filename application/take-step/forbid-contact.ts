import { applyAndPublish } from '#application/unit-of-work/apply-and-publish.ts';
import { handOverToPerson } from '#application/unit-of-work/end-wait.ts';
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
  { channel, notSent }: Extract<Choice, { kind: 'forbidden' }>,
  input: TakeStepInput,
): Promise<boolean> {
  const updated = await applyAndPublish(debt, {
    command: 'forbidContact',
    decide: (current) => decide(current, { input, channel, notSent }),
  });
  if (updated.kind !== 'changed') return false;
  await handOverToPerson(debt.debtId, input.taskToken, notSent.rule);
  return true;
}
