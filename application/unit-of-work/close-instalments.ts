import { findDebt } from '#adapters/table/debts.ts';
import { closeInstalment } from '#domain/debt/commands/close-instalment.ts';
import type { Effect, StoredDebt } from '#schemas/records/debt.ts';
import { applyCommand } from './apply-command.ts';

/**
 * Closes the instalments that are still owed of a payment plan that is over: no reminder of them goes out any more, and what is paid
 * of them is the debt's, as it was before. Done again, it changes nothing more.
 * @param follow runs what follows from a change: `runEffects`, which this file is run by
 */
export async function closeInstalments(
  debt: StoredDebt,
  { plan, at }: Omit<Extract<Effect, { readonly kind: 'closeInstalments' }>, 'kind'>,
  follow: (debt: StoredDebt) => Promise<void>,
): Promise<void> {
  if (debt.status === 'awaitingInvoice') return;
  const ended = debt.paymentPlans.find(({ number }) => number === plan);
  for (const { debtId } of ended?.instalments ?? []) {
    const part = await findDebt(debtId);
    if (!part) continue;
    const updated = await applyCommand(part, {
      command: 'closeInstalment',
      decide: (current) => closeInstalment(current, at),
    });
    if (updated.kind !== 'refused') await follow(updated.debt);
  }
}
