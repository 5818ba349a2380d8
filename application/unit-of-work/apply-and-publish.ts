import type { Deciding } from '#domain/debt/decide.ts';
import type { Decision } from '#domain/debt/decision.ts';
import type { Command } from '#domain/debt/transitions.ts';
import type { StoredDebt } from '#schemas/records/debt.ts';
import { applyCommand, type Updated } from './apply-command.ts';
import { flushOutbox } from './flush-outbox.ts';

/**
 * Changes a debt by a command from which only events follow, and publishes them. Other effects that wait on the debt are left
 * alone: the role of such a function need not allow it to drive a machine.
 * @param target the id, or the debt as it was just read, which spares the first read
 * @throws ContentionError when others change the debt under every try
 */
export async function applyAndPublish<C extends Command>(
  target: string | StoredDebt,
  deciding: Deciding<C, Decision | Promise<Decision>>,
): Promise<Updated> {
  const updated = await applyCommand(target, deciding);
  if (updated.kind !== 'refused') await flushOutbox(updated.debt);
  return updated;
}
