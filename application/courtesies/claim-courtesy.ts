import { ContentionError } from '#adapters/table/contention.ts';
import { applyCommand } from '#application/unit-of-work/apply-command.ts';
import { claimCourtesy as decide } from '#domain/debt/commands/claim-courtesy.ts';
import type { StoredDebt } from '#schemas/records/debt.ts';
import type { SendKey } from '#schemas/records/send-key.ts';
import type { ClosedDebt } from './paid-by.ts';

/**
 * Claims a courtesy before it is sent, so that it is sent once.
 * @param debt as the courtesy was chosen for
 * @throws ContentionError when the debt changed meanwhile: the queue tries again, and chooses anew
 */
export async function claimCourtesy(
  debt: ClosedDebt,
  { sendKey, at }: { readonly sendKey: SendKey; readonly at: string },
): Promise<StoredDebt> {
  const { revision } = debt;
  const updated = await applyCommand(debt, {
    command: 'claimCourtesy',
    decide: (current) => decide(current, { revision, sendKey, at }),
  });
  if (updated.kind !== 'changed') throw new ContentionError(debt.debtId);
  return updated.debt;
}
