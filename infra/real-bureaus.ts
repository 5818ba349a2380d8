import type { Config } from '#schemas/config/config.ts';
import { type Stage, StageError } from './stage/stage.ts';

/**
 * Refuses made-up bureaus on a stage where debtors are real: nobody would be notified, and debts would pass for listed.
 * @throws StageError which names the creditors
 */
export function checkBureausAreReal({ name, keepsData }: Stage, { creditors }: Config): void {
  const madeUp = Object.values(creditors).filter(({ bureaus }) =>
    Object.values(bureaus).some((bureau) => bureau?.provider === 'sandbox'),
  );
  if (!keepsData || madeUp.length === 0) return;
  throw new StageError(
    `stage ${name} cannot have made-up bureaus: give ${madeUp.map(({ id }) => `config/creditors/${id}.yaml`).join(', ')} another bureaus provider (http), or none`,
  );
}
