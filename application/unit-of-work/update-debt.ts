import type { Deciding } from '#domain/debt/decide.ts';
import type { Decision } from '#domain/debt/decision.ts';
import type { Command } from '#domain/debt/transitions.ts';
import type { StoredDebt } from '#schemas/records/debt.ts';
import { applyCommand, type Updated } from './apply-command.ts';
import { runEffects } from './run-effects.ts';

/**
 * Changes a debt by one command, and runs what follows from it (`runEffects` says in which order). A command that was carried
 * out before runs what it left undone.
 * @param target the id, or the debt as it was just read, which spares the first read
 * @throws ContentionError when others change the debt under every try
 */
export async function updateDebt<C extends Command>(
  target: string | StoredDebt,
  deciding: Deciding<C, Decision | Promise<Decision>>,
): Promise<Updated> {
  const updated = await applyCommand(target, deciding);
  if (updated.kind !== 'refused') await runEffects(updated.debt);
  return updated;
}
