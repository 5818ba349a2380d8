import { findDebt } from '#adapters/table/debts.ts';
import { applyCommand } from '#application/unit-of-work/apply-command.ts';
import type { Consolidation } from '#domain/debt/commands/take-step.ts';
import { undoConsolidation as decide } from '#domain/debt/commands/undo-consolidation.ts';
import { readDebtStepKey, readSendKey, sendsOfStep } from '#domain/debt/send-key.ts';
import type { TakeStepInput } from '#schemas/machine.ts';
import type { Debt } from '#schemas/records/debt.ts';
import type { SendKey } from '#schemas/records/send-key.ts';

/** The message of another debt that speaks of this step's debt, when there is one; `void` when it was not sent after all. */
export type FoundConsolidation =
  | ({ readonly kind: 'holds' } & Consolidation)
  | { readonly kind: 'void'; readonly sendKey: SendKey };

/**
 * Finds the message of another debt that speaks of this one, in the place of this step's own. The step of that other debt
 * consolidates only once it has claimed its channel: when its claim is gone, it lost a race or certainly did not send, and the
 * consolidation is void.
 */
export async function consolidationOf(
  debt: Debt,
  { version, step }: TakeStepInput,
): Promise<FoundConsolidation | undefined> {
  for (const [key, { status, by }] of sendsOfStep(debt, version, step.id)) {
    if (status !== 'consolidated' || by === undefined) continue;
    const speaker = readDebtStepKey(by);
    return (await hasClaimed(speaker))
      ? { kind: 'holds', channel: readSendKey(key).channel, by: speaker.debtId }
      : { kind: 'void', sendKey: key };
  }
  return undefined;
}

async function hasClaimed({ debtId, version, step }: ReturnType<typeof readDebtStepKey>): Promise<boolean> {
  const debt = await findDebt(debtId);
  return (
    debt !== undefined && debt.status !== 'awaitingInvoice' && sendsOfStep(debt, version, step).length > 0
  );
}

/** Removes a void consolidation, and the bill that nobody was shown with it. */
export async function undoConsolidation(debt: Debt, sendKey: SendKey): Promise<void> {
  const { revision } = debt;
  await applyCommand(debt, {
    command: 'undoConsolidation',
    decide: (current) => decide(current, { revision, sendKey }),
  });
}
