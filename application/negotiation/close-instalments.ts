import { updateDebt } from '#application/unit-of-work/update-debt.ts';
import { closeInstalment } from '#domain/debt/commands/close-instalment.ts';
import type { Debt, StoredDebt } from '#schemas/records/debt.ts';
import { instalmentsOf } from './open-instalments.ts';

/**
 * Closes the instalments that are still owed, because their payment plan is over. Gives them back as they are then; done
 * again, it changes nothing more.
 * @param at ISO-8601
 */
export async function closeInstalments(debt: Debt, at: string): Promise<StoredDebt[]> {
  const parts = await instalmentsOf(debt);
  return Promise.all(parts.flatMap(({ debt: part }) => (part ? [close(part, at)] : [])));
}

async function close(instalment: StoredDebt, at: string): Promise<StoredDebt> {
  const updated = await updateDebt(instalment, {
    command: 'closeInstalment',
    decide: (debt) => closeInstalment(debt, at),
  });
  return updated.debt ?? instalment;
}
