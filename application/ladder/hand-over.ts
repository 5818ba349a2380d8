import { findContactBudget } from '#adapters/table/contact-budget.ts';
import { findDebtor } from '#adapters/table/debtors.ts';
import { askChannels } from '#application/contact/ask-channels.ts';
import { hardshipOfAnother } from '#application/contact/hardship-of-another.ts';
import { isUnreachable } from '#application/contact/is-unreachable.ts';
import { needsPerson } from '#application/contact/needs-person.ts';
import { flushOutbox } from '#application/unit-of-work/flush-outbox.ts';
import { isSoonPrescribed } from '#application/unit-of-work/is-soon-prescribed.ts';
import { prescription } from '#application/unit-of-work/prescription.ts';
import { updateDebt } from '#application/unit-of-work/update-debt.ts';
import { dayOf } from '#domain/calendar/days.ts';
import { codesFor } from '#domain/debt/codes-for.ts';
import { hasGoodCodes } from '#domain/debt/codes-until.ts';
import { handOver as decide } from '#domain/debt/commands/hand-over.ts';
import { dayFor } from '#domain/debt/day-for.ts';
import { isResting } from '#domain/debt/is-resting.ts';
import { wasWrittenTo } from '#domain/debt/was-written-to.ts';
import { CHANGED, type HandOverInput } from '#schemas/machine.ts';
import type { Debt, HandOverReason } from '#schemas/records/debt.ts';

/** The debtor said something at that moment: the machine re-evaluates the debt. */
export class ChangedError extends Error {
  override readonly name = CHANGED;
}

/**
 * Hands the debt over, if it is still open and this version is in force; again, it only does what was left undone. One that
 * is prescribed goes to nobody. One whose ladder is over waits while a code that the debtor was given is good: its machine
 * re-evaluates it, and comes back.
 * @throws ChangedError
 */
export async function handOver({ debtId, version, enteredAt: at }: HandOverInput): Promise<void> {
  const updated = await updateDebt(debtId, {
    command: 'handOver',
    decide: async (current) => {
      const prescribed = prescription(current, at);
      if (prescribed) return prescribed;
      const reason = await whyHandedOver(current, at);
      if (current.version === version && (await waitsForCodes(current, reason, at)))
        throw new ChangedError(debtId);
      return decide(current, { version, at, reason });
    },
  });
  const { debt } = updated;
  if (!debt || debt.status === 'awaitingInvoice') return;
  // A process that changed it meanwhile may have died.
  if (updated.kind === 'refused') await flushOutbox(debt);
  if (debt.version === version && isResting(debt.status)) throw new ChangedError(debtId);
}

/** Whether a debt stays on its ladder because the debtor may still pay by a code of ours; one that needs a person does not wait. */
const waitsForCodes = async (debt: Debt, reason: HandOverReason, at: string): Promise<boolean> =>
  debt.status === 'open' && isOver(reason) && hasGoodCodes(debt, at) && !(await needsPerson(debt));

/** Whether nothing but the end of its ladder hands a debt over. */
const isOver = (reason: HandOverReason): boolean => reason === 'ladder-over' || reason === 'hardship';

/** The reason of a hand-over: the last step was taken, or no robot may write about the debt any more, or can. */
async function whyHandedOver(debt: Debt, at: string): Promise<HandOverReason> {
  const debtor = await findDebtor(debt.creditorId, debt.debtorId);
  const budget = debtor && (await findContactBudget(debtor.taxId));
  if (debtor?.overIndebted || budget?.overIndebted) return 'over-indebted';
  if (debt.assigned && !codesFor(debt, dayOf(at))) return 'assigned';
  if (debtor && (await askChannels(isUnreachable(debt, debtor, at), { debtor, at }))) return 'unreachable';
  if (await hardshipOfAnother(debt, budget?.hardships)) return 'hardship';
  const isDecidedEarly = isSoonPrescribed(debt, dayFor(debt, at)) && !wasWrittenTo(debt);
  return isDecidedEarly ? 'prescribes-soon' : 'ladder-over';
}
