import { applyCommand, type Updated } from '#application/unit-of-work/apply-command.ts';
import { giveUpClaims as decide } from '#domain/debt/commands/give-up-claims.ts';
import { leftClaims } from '#domain/debt/left-claims.ts';
import type { EnteredStep } from '#domain/debt/message-events.ts';
import { bySendKey } from '#domain/debt/send-key.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { keepUnknown } from './keep-unknown.ts';
import { logUnknown } from './log-unknown.ts';

/**
 * Gives up the claims of a step, or of a courtesy, that a process left behind when it died. Their events wait in the
 * outbox.
 */
export async function giveUpClaims(debt: Debt, entered: EnteredStep): Promise<Updated> {
  await keepLeftClaims(debt, entered);
  const updated = await applyCommand(debt, {
    command: 'giveUpClaims',
    decide: (current) => decide(current, entered),
  });
  if (updated.kind === 'changed') logLeftClaims(updated.before, entered);
  return updated;
}

/**
 * Lists the claims that a change of a debt is about to give up among the unknown outcomes. Written before the change, because no later
 * call comes back to them.
 */
export const keepLeftClaims = (debt: Debt, entered: EnteredStep): Promise<void> =>
  keepUnknown(
    debt,
    bySendKey(leftClaims(debt, entered).sends).map(([key]) => key),
  );

/** Logs the claims that a change of a debt gave up. */
export function logLeftClaims(before: Updated['debt'], entered: EnteredStep): void {
  if (before === undefined || before.status === 'awaitingInvoice') return;
  for (const [key] of bySendKey(leftClaims(before, entered).sends))
    logUnknown(before.debtId, key, 'no-record');
}
