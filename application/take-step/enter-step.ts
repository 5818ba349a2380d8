import { keepLeftClaims, logLeftClaims } from '#application/messages/give-up-claims.ts';
import { applyCommand } from '#application/unit-of-work/apply-command.ts';
import { type TakeStep, takeStep } from '#domain/debt/commands/take-step.ts';
import type { Debt } from '#schemas/records/debt.ts';

/**
 * Enters a step: with a claim, before it sends; without one, only to wait. Undefined when the debt changed since it was
 * read: then the step reads it anew. Its events wait in the outbox until the step is done.
 * @param debt as the step looked at it
 */
export async function enterStep(debt: Debt, given: Omit<TakeStep, 'revision'>): Promise<Debt | undefined> {
  const { revision } = debt;
  await keepLeftClaims(debt, given.input);
  const updated = await applyCommand(debt, {
    command: 'takeStep',
    decide: (current) => takeStep(current, { ...given, revision }),
  });
  if (updated.kind !== 'changed' || updated.debt.status === 'awaitingInvoice') return undefined;
  logLeftClaims(updated.before, given.input);
  return updated.debt;
}
