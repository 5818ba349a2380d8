import { findDebtor } from '#adapters/table/debtors.ts';
import { isBefore } from '#domain/calendar/days.ts';
import { ownerOf } from '#domain/debt/owner-of.ts';
import { isPaused } from '#domain/debt/pauses.ts';
import { payoffHoldsUntil, payoffOn } from '#domain/debt/payoff-on.ts';
import { rulerOf } from '#domain/debt/ruler-of.ts';
import { config } from '#runtime/config.ts';
import { calendarTime } from '#runtime/time.ts';
import type { DebtAnswer, DebtBalance, DebtMark } from '#schemas/api/debt.ts';
import type { Debt, StoredDebt } from '#schemas/records/debt.ts';

/**
 * A debt as the API shows it, with what is owed at the end of a day. It is marked as erased when nobody knows its debtor any more.
 * @param day where the debtor is
 * @param now ISO-8601
 */
export async function debtAnswer(debt: StoredDebt, day: string, now: string): Promise<DebtAnswer> {
  const { debtId, creditorId, invoiceId, status } = debt;
  if (debt.status === 'awaitingInvoice') return { debtId, creditorId, invoiceId, status, marks: [] };
  const isErased = (await findDebtor(creditorId, debt.debtorId)) === undefined;
  const owner = ownerOf(debt);
  return {
    ...{ debtId, creditorId, invoiceId, status },
    marks: marksOf(debt, isErased),
    ...idsOf(debt),
    invoice: {
      amount: debt.amount,
      dueDate: debt.dueDate,
      rolledDueDate: debt.rolledDueDate,
      issued: debt.issued,
    },
    balance: debtBalance(debt, day),
    ruler: rulerOf(debt, config().reguas[debt.regua]?.steps ?? [], now, calendarTime),
    regua: debt.regua,
    version: debt.version,
    profile: debt.profile,
    promises: debt.promises,
    cases: debt.cases,
    paymentPlans: debt.paymentPlans,
    pauses: debt.pauses,
    ...(debt.handedOver && { handedOver: debt.handedOver }),
    ...(owner === undefined ? {} : { owner }),
    ...(debt.assigned && { assigned: debt.assigned }),
    ...(debt.status === 'settled' ? { settledAt: debt.settledAt } : {}),
    ...(debt.status === 'cancelled' ? { cancelledAt: debt.cancelledAt } : {}),
    ...(debt.prescribedAt === undefined ? {} : { prescribedAt: debt.prescribedAt }),
    ...(debt.withdrawnAt === undefined ? {} : { withdrawnAt: debt.withdrawnAt }),
  };
}

const idsOf = ({ debtorId, sellerId, batch, description }: Debt) => ({
  debtorId,
  ...(sellerId === undefined ? {} : { sellerId }),
  ...(batch === undefined ? {} : { batch }),
  ...(description === undefined ? {} : { description }),
});

/** What is owed of a debt at the end of a day, as every message and page states it. */
export function debtBalance(debt: Debt, day: string): DebtBalance {
  const { amount, by, balance } = payoffOn(debt, day);
  const { principal, fine, interest, total, received, daysLate } = balance;
  const holdsUntil = amount === 0 ? undefined : payoffHoldsUntil(debt, day);
  return {
    ...{ day, principal, fine, interest, total },
    payoff: { amount, by, ...(holdsUntil === undefined ? {} : { holdsUntil }) },
    received: Math.max(0, received),
    daysLate: Math.max(0, daysLate),
  };
}

function marksOf(debt: Debt, isErased: boolean): DebtMark[] {
  const isListed = Object.values(debt.listings ?? {}).some(
    ({ listedAt, clearedAt }) =>
      listedAt !== undefined && (clearedAt === undefined || isBefore(clearedAt, listedAt)),
  );
  return [
    ...(isPaused(debt) ? ['paused' as const] : []),
    ...(debt.assigned ? ['assigned' as const] : []),
    ...(debt.status === 'prescribed' ? ['prescribed' as const] : []),
    ...(debt.withdrawnAt === undefined ? [] : ['withdrawn' as const]),
    ...(isListed ? ['listed' as const] : []),
    ...(isErased ? ['erased' as const] : []),
  ];
}
