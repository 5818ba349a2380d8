import { findContactBudget } from '#adapters/table/contact-budget.ts';
import { findDebtor } from '#adapters/table/debtors.ts';
import { isUnreachable } from '#application/contact/is-unreachable.ts';
import { flushOutbox } from '#application/unit-of-work/flush-outbox.ts';
import { prescription } from '#application/unit-of-work/prescription.ts';
import { updateDebt } from '#application/unit-of-work/update-debt.ts';
import { handOver as decide } from '#domain/debt/commands/hand-over.ts';
import { isResting } from '#domain/debt/is-resting.ts';
import { CHANGED, type HandOverInput } from '#schemas/machine.ts';
import type { Debt, HandOverReason } from '#schemas/records/debt.ts';

/** The debtor said something at that moment: the machine re-evaluates the debt. */
export class ChangedError extends Error {
  override readonly name = CHANGED;
}

/**
 * Hands the debt over, if it is still open and this version is in force; again, it only does what was left undone. One that
 * is prescribed goes to nobody.
 * @throws ChangedError
 */
export async function handOver({ debtId, version, enteredAt: at }: HandOverInput): Promise<void> {
  const updated = await updateDebt(debtId, {
    command: 'handOver',
    decide: async (current) =>
      prescription(current, at) ?? decide(current, { version, at, reason: await whyHandedOver(current, at) }),
  });
  const { debt } = updated;
  if (!debt || debt.status === 'awaitingInvoice') return;
  // A process that changed it meanwhile may have died.
  if (updated.kind === 'refused') await flushOutbox(debt);
  if (debt.version === version && isResting(debt.status)) throw new ChangedError(debtId);
}

/** The reason of a hand-over: the last step was taken, or no robot may write about the debt any more, or can. */
async function whyHandedOver(debt: Debt, at: string): Promise<HandOverReason> {
  const debtor = await findDebtor(debt.creditorId, debt.debtorId);
  if (debtor && (debtor.overIndebted || (await findContactBudget(debtor.taxId)).overIndebted))
    return 'over-indebted';
  return debtor && (await isUnreachable(debt, debtor, at)) ? 'unreachable' : 'ladder-over';
}
