import { dayFor } from '#domain/debt/day-for.ts';
import { lastOf } from '#domain/debt/last-of.ts';
import { ownerOf } from '#domain/debt/owner-of.ts';
import { isPaused } from '#domain/debt/pauses.ts';
import { payoffOn } from '#domain/debt/payoff-on.ts';
import { rulerOf } from '#domain/debt/ruler-of.ts';
import { config } from '#runtime/config.ts';
import { calendarTime } from '#runtime/time.ts';
import type { DebtRow } from '#schemas/api/debt-row.ts';
import type { Debt } from '#schemas/records/debt.ts';
import type { Case } from '#schemas/records/negotiation.ts';

/**
 * A debt as a row of a list: what is owed and how late it is are worked out for the day of an instant where its debtor is.
 * @param nextActionAt as its list has it
 * @param now ISO-8601
 */
export function debtRow(debt: Debt, nextActionAt: string | undefined, now: string): DebtRow {
  const { debtId, creditorId, debtorId, invoiceId, status, amount, dueDate, regua, revision } = debt;
  const today = dayFor(debt, now);
  const { amount: owed, balance } = payoffOn(debt, today);
  const owner = ownerOf(debt);
  const open = debt.status === 'caseOpen' ? openCase(lastOf(debt.cases), today) : undefined;
  const because = debt.status === 'handedOver' ? debt.handedOver.reason : undefined;
  return {
    debtId,
    creditorId,
    debtorId,
    invoiceId,
    status,
    ...(because === undefined ? {} : { reason: because }),
    ...(open === undefined ? {} : { case: open }),
    ...(owner === undefined ? {} : { owner }),
    amount,
    owed,
    received: balance.received,
    asOf: today,
    dueDate,
    daysLate: balance.daysLate,
    ...(nextActionAt === undefined ? {} : { nextActionAt }),
    regua,
    ...(debt.sellerId === undefined ? {} : { sellerId: debt.sellerId }),
    ...(debt.batch === undefined ? {} : { batch: debt.batch }),
    isPaused: isPaused(debt),
    isAssigned: debt.assigned !== undefined,
    ruler: rulerOf(debt, config().reguas[regua]?.steps ?? [], now, calendarTime),
    revision,
  };
}

const openCase = (
  { number, kind, openedAt, by, deadline }: Case,
  today: string,
): NonNullable<DebtRow['case']> => ({ number, kind, openedAt, by, deadline, isOverdue: deadline < today });
