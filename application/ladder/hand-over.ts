import { changeDebt } from '#adapters/table/change.ts';
import { findContactBudget } from '#adapters/table/contact-budget.ts';
import { ContentionError, TRIES } from '#adapters/table/contention.ts';
import { putSummary } from '#adapters/table/debt-summaries.ts';
import { findDebtor } from '#adapters/table/debtors.ts';
import { findDebt } from '#adapters/table/debts.ts';
import { handOverEvent } from '#application/unit-of-work/hand-over-event.ts';
import { hasPrescribed } from '#application/unit-of-work/has-prescribed.ts';
import { flushOutbox, intoOutbox } from '#application/unit-of-work/outbox.ts';
import { standsOtherwise } from '#application/unit-of-work/wake.ts';
import { dayOf } from '#domain/calendar/days.ts';
import { balanceOn } from '#domain/debt/balance.ts';
import { CHANGED, type HandOverInput } from '#schemas/machine.ts';
import type { Debt, HandOverReason, StoredDebt } from '#schemas/records/debt.ts';

/** The debtor said something at that moment: the machine looks how the debt stands. */
export class ChangedError extends Error {
  override readonly name = CHANGED;
}

/**
 * Hands the debt over, if it is still open and this version is in force; again, it only tells the bus again.
 * @throws ChangedError
 */
export async function handOver({ debtId, version, enteredAt }: HandOverInput): Promise<void> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const debt = await findDebt(debtId);
    if (!debt) return;
    if (debt.status !== 'open' || debt.version !== version) return tell(debt, version);
    const { due, daysLate } = balanceOn(debt, dayOf(enteredAt));
    const reason = await whyHandedOver(debt, enteredAt);
    const events = [handOverEvent(debt, String(version), { at: enteredAt, reason, owed: due, daysLate })];
    const written = await changeDebt(debtId, {
      set: [
        [['status'], 'handedOver'],
        [['handedOver'], { at: enteredAt, reason }],
        [['revision'], debt.revision + 1],
        ...intoOutbox(events),
      ],
      remove: [['wakeToken'], ['wakeStepKey']],
      when: { equal: [[['revision'], debt.revision]] },
      returns: 'new',
    });
    if (written) return tell(written, version);
  }
  throw new ContentionError(debtId);
}

/** The ladder was climbed, or no robot may write about the debt any more. */
async function whyHandedOver(debt: Debt, at: string): Promise<HandOverReason> {
  const debtor = await findDebtor(debt.creditorId, debt.debtorId);
  if (debtor && (debtor.overIndebted || (await findContactBudget(debtor.taxId)).overIndebted))
    return 'over-indebted';
  return hasPrescribed(debt, dayOf(at)) ? 'prescribed' : 'ladder-over';
}

/** What follows from the write, again when a first try may have died before it. */
async function tell(debt: StoredDebt, version: number): Promise<void> {
  await putSummary(debt);
  await flushOutbox(debt);
  if (debt.status !== 'awaitingInvoice' && debt.version === version && standsOtherwise(debt))
    throw new ChangedError(debt.debtId);
}
