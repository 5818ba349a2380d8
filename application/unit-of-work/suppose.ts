import { type Deciding, decideOn } from '#domain/debt/decide.ts';
import type { Decision } from '#domain/debt/decision.ts';
import { evolve } from '#domain/debt/evolve.ts';
import type { Command } from '#domain/debt/transitions.ts';
import type { StoredDebt } from '#schemas/records/debt.ts';
import type { Updated } from './apply-command.ts';

/** Decides a command on a debt as `applyCommand` does, and writes nothing: the debt that it answers is as the command would leave it. */
export async function suppose<C extends Command>(
  debt: StoredDebt,
  deciding: Deciding<C, Decision | Promise<Decision>>,
): Promise<Updated> {
  const decision = await decideOn(debt, deciding);
  if (decision.kind === 'refused') return { ...decision, debt };
  if (decision.kind === 'already') return { kind: 'already', debt };
  return { kind: 'changed', debt: evolve(debt, decision), before: debt };
}
