import { dayOf } from '#domain/calendar/days.ts';
import { isOwed } from '#domain/debt/is-owed.ts';
import { sumOf } from '#domain/debt/sum-of.ts';
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

function sinceOf(debt: Debt): string | undefined {
  switch (debt.status) {
    case 'open':
      return dayOf(debt.issued.issuedAt);
    case 'promised':
      return debt.promises.at(-1)?.madeOn;
    case 'caseOpen':
      return dayIfAny(debt.cases.at(-1)?.openedAt);
    case 'onPaymentPlan':
      return dayIfAny(debt.paymentPlans.at(-1)?.madeAt);
    case 'handedOver':
      return dayOf(debt.handedOver.at);
    case 'settled':
      return dayOf(debt.settledAt);
    case 'cancelled':
      return dayOf(debt.cancelledAt);
  }
}

const dayIfAny = (instant: string | undefined): string | undefined =>
  instant === undefined ? undefined : dayOf(instant);

function awaitedBy({ status, promises, cases, paymentPlans }: Debt): string[] {
  switch (status) {
    case 'promised':
      return promises.slice(-1).map(({ day }) => day);
    case 'caseOpen':
      return cases.slice(-1).map(({ deadline }) => deadline);
    case 'onPaymentPlan':
      return (paymentPlans.at(-1)?.instalments ?? []).map(({ dueDate }) => dueDate);
    default:
      return [];
  }
}
