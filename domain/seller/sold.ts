import { dayFor } from '#domain/debt/day-for.ts';
import { isOwed } from '#domain/debt/is-owed.ts';
import { lastOf } from '#domain/debt/last-of.ts';
import { sumOf } from '#domain/debt/sum-of.ts';
import { unpaidInstalmentDays } from '#domain/debt/unpaid-instalment-days.ts';
import type { Debt } from '#schemas/records/debt.ts';
import type { SoldDebt } from './seller-standing.ts';

/** Extracts the data of the seller's view from a debt. */
export const soldDebt = (debt: Debt): SoldDebt => {
  const { status, rolledDueDate } = debt;
  return { status, rolledDueDate, unpaid: unpaidOf(debt), since: sinceOf(debt), awaited: awaitedBy(debt) };
};

function unpaidOf({ status, amount, payments, refunds, writeOffs }: Debt): number {
  if (!isOwed(status) || status === 'onPaymentPlan') return 0;
  return Math.max(0, amount - sumOf(payments) + sumOf(refunds) - sumOf(writeOffs));
}

function sinceOf(debt: Debt): string {
  switch (debt.status) {
    case 'open':
      return dayFor(debt, debt.issued.issuedAt);
    case 'promised':
      return lastOf(debt.promises).madeOn;
    case 'caseOpen':
      return dayFor(debt, lastOf(debt.cases).openedAt);
    case 'onPaymentPlan':
      return dayFor(debt, lastOf(debt.paymentPlans).madeAt);
    case 'handedOver':
      return dayFor(debt, debt.handedOver.at);
    case 'settled':
      return dayFor(debt, debt.settledAt);
    case 'cancelled':
      return dayFor(debt, debt.cancelledAt);
    case 'prescribed':
      return dayFor(debt, debt.prescribedAt);
  }
}

function awaitedBy(debt: Debt): string[] {
  const { status, promises, cases, paymentPlans } = debt;
  switch (status) {
    case 'promised':
      return [lastOf(promises).day];
    case 'caseOpen':
      return [lastOf(cases).deadline];
    case 'onPaymentPlan':
      return unpaidInstalmentDays(debt, lastOf(paymentPlans));
    default:
      return [];
  }
}
