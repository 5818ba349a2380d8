import { changeDebt } from '#adapters/table/change.ts';
import { ContentionError, TRIES } from '#adapters/table/contention.ts';
import { findDebt } from '#adapters/table/debts.ts';
import { daysBetween } from '#domain/calendar/days.ts';
import { billInForce } from '#domain/debt/bill-in-force.ts';
import { HOLDS_DAYS } from '#domain/debt/good-bill.ts';
import { isOwed } from '#domain/debt/is-owed.ts';
import { reissued } from '#domain/debt/reissued.ts';
import { log } from '#runtime/log.ts';
import type { Debt } from '#schemas/records/debt.ts';
import type { Debtor } from '#schemas/records/debtor.ts';
import { cancelOldBills } from './cancel-old.ts';
import { newBill } from './new-bill.ts';

/**
 * Sees to it that an owed debt has a bill that pays just what is owed today: the one in force, or a new one, written on
 * the debt before anybody sees it. Asked again on the same day it is the same bill; a bill never falls due before the
 * invoice does, nor before `holdsUntil`.
 * @throws BillProviderError when the provider does not take the order
 */
export async function renewBill(
  debtId: string,
  debtor: Debtor,
  { today, holdsUntil }: { readonly today: string; readonly holdsUntil?: string | undefined },
): Promise<void> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const debt = await findDebt(debtId);
    if (!debt || debt.status === 'awaitingInvoice' || !isOwed(debt.status) || billInForce(debt, today))
      return;
    const latest = [debt.rolledDueDate, holdsUntil ?? today].map((day) => daysBetween(today, day));
    const dueInDays = Math.max(HOLDS_DAYS, ...latest);
    const bill = (await newBill({ debts: [debt], debtor, today, dueInDays })).get(debtId);
    if (!bill) return;
    const written = await changeDebt(debtId, {
      set: [...reissued(debt, bill), [['revision'], debt.revision + 1]],
      when: { equal: [[['revision'], debt.revision]] },
      returns: 'new',
    });
    if (written) return withdrawOld(written as Debt);
  }
  throw new ContentionError(debtId);
}

/** The debtor does not wait for it, nor goes without a code for its sake: what stays on the list is tried again. */
async function withdrawOld(debt: Debt): Promise<void> {
  try {
    await cancelOldBills(debt);
  } catch (error) {
    log.warn('an old bill could not be taken back yet', {
      debtId: debt.debtId,
      reason: (error as Error).name,
    });
  }
}
