import { findDebtor } from '#adapters/table/debtors.ts';
import { hasPrescribed } from '#application/unit-of-work/has-prescribed.ts';
import { isSoonPrescribed } from '#application/unit-of-work/is-soon-prescribed.ts';
import { RejectedEventError } from '#application/unit-of-work/rejected.ts';
import { dayFor } from '#domain/debt/day-for.ts';
import { type WayBack, withoutPaidCodes } from '#domain/debt/reopening.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { replan } from './replan.ts';

/**
 * Finds out whether a debt may go back on its ladder, with the due date that it had, and plans that.
 * @param now ISO-8601
 */
export async function findWayBack(debt: Debt, now: string): Promise<WayBack> {
  const debtor = await findDebtor(debt.creditorId, debt.debtorId);
  if (hasPrescribed(debt, dayFor(debt, now))) return { kind: 'prescribed' };
  if (!debtor) return { kind: 'erased' };
  if (isSoonPrescribed(debt, dayFor(debt, now))) return { kind: 'no-lawful-ladder' };
  try {
    const { amount, dueDate } = debt;
    const planned = replan(debt, { debtor, amount, dueDate, bill: withoutPaidCodes(debt.bill), now });
    return planned.plan.steps.some(({ at }) => at !== undefined)
      ? { kind: 'ladder', planned }
      : { kind: 'no-step-left' };
  } catch (error) {
    if (error instanceof RejectedEventError) return { kind: 'no-lawful-ladder' };
    throw error;
  }
}
