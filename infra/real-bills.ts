import type { Config } from '#schemas/config/config.ts';
import { type Stage, StageError } from './stage/stage.ts';

/**
 * Refuses made-up bills on a stage where debtors are real.
 * @throws StageError which names the creditors
 */
export function checkBillsAreReal({ name, keepsData }: Stage, { creditors }: Config): void {
  const madeUp = Object.values(creditors).filter(({ bills }) => bills.provider === 'sandbox');
  if (!keepsData || madeUp.length === 0) return;
  throw new StageError(
    `stage ${name} cannot have made-up bills: give ${madeUp.map(({ id }) => `config/creditors/${id}.yaml`).join(', ')} another bills.provider (static-pix, bacen-pix or cnab)`,
  );
}
