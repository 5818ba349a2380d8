import { findDebts } from '#adapters/table/debts-together.ts';
import { type DebtsBeside, listUnpaid } from '#adapters/table/unpaid-debts.ts';
import { dayOf } from '#domain/calendar/days.ts';
import { calendarTime } from '#runtime/time.ts';
import type { Debt, StoredDebt } from '#schemas/records/debt.ts';

/** Reads the other open debts of the debtor with this creditor whose summaries say that something is planned on a day. */
export async function othersOnDay(
  debt: Debt,
  beside: DebtsBeside,
  { day, zone }: { readonly day: string; readonly zone: string },
): Promise<StoredDebt[]> {
  const { unpaid } = await listUnpaid(debt, beside);
  return findDebts(
    unpaid.flatMap(({ debtId, status, steps }) =>
      debtId !== debt.debtId &&
      status === 'open' &&
      steps?.at.some((at) => dayOf(calendarTime(at), zone) === day)
        ? [debtId]
        : [],
    ),
  );
}
