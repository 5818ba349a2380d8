import { ContentionError } from '#adapters/table/contention.ts';
import { applyCommand } from '#application/unit-of-work/apply-command.ts';
import { type ClaimCourtesy, claimCourtesy as decide } from '#domain/debt/commands/claim-courtesy.ts';
import type { StoredDebt } from '#schemas/records/debt.ts';
import type { ClosedDebt } from './paid-by.ts';

/**
 * Claims a courtesy before it is sent, so that it is sent once.
 * @param debt as the courtesy was chosen for
 * @throws ContentionError when the debt changed meanwhile: the queue tries again, and chooses anew
 */
export async function claimCourtesy(
  debt: ClosedDebt,
  claim: Omit<ClaimCourtesy, 'revision'>,
): Promise<StoredDebt> {
  const { revision } = debt;
  const updated = await applyCommand(debt, {
    command: 'claimCourtesy',
    decide: (current) => decide(current, { ...claim, revision }),
  });
  if (updated.kind !== 'changed') throw new ContentionError(debt.debtId);
  return updated.debt;
}
