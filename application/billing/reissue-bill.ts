import { applyCommand } from '#application/unit-of-work/apply-command.ts';
import { daysBetween } from '#domain/calendar/days.ts';
import { billInForce } from '#domain/debt/bill-in-force.ts';
import { replaceBill } from '#domain/debt/commands/replace-bill.ts';
import { ALREADY } from '#domain/debt/decision.ts';
import { BILL_VALID_DAYS } from '#domain/debt/is-valid-bill.ts';
import { log } from '#runtime/log.ts';
import type { Debt } from '#schemas/records/debt.ts';
import type { Debtor } from '#schemas/records/debtor.ts';
import { cancelOldBills } from './cancel-old-bills.ts';
import { newBill } from './new-bill.ts';

/**
 * Ensures that an owed debt has a bill that pays just what is owed today: the one in force, or a new one, written on
 * the debt before anybody sees it. Asked again on the same day it is the same bill; a bill never falls due before the
 * invoice does, nor before `holdsUntil`.
 * @throws BillProviderError when the provider does not take the order
 */
export async function reissueBill(
  debtId: string,
  debtor: Debtor,
  { today, holdsUntil }: { readonly today: string; readonly holdsUntil?: string | undefined },
): Promise<void> {
  const updated = await applyCommand(debtId, {
    command: 'replaceBill',
    decide: async (debt) => {
      if (billInForce(debt, today)) return ALREADY;
      const latest = [debt.rolledDueDate, holdsUntil ?? today].map((day) => daysBetween(today, day));
      const dueInDays = Math.max(BILL_VALID_DAYS, ...latest);
      const bill = (await newBill({ debts: [debt], debtor, today, dueInDays })).get(debtId);
      return bill ? replaceBill(debt, { bill }) : ALREADY;
    },
  });
  if (updated.kind === 'changed' && updated.debt.status !== 'awaitingInvoice')
    await cancelReplaced(updated.debt);
}

/** Cancels old bills without delaying the debtor or failing the new code: what stays on the list is tried again. */
async function cancelReplaced(debt: Debt): Promise<void> {
  try {
    await cancelOldBills(debt);
  } catch (error) {
    log.warn('an old bill could not be taken back yet', {
      debtId: debt.debtId,
      reason: (error as Error).name,
    });
  }
}
