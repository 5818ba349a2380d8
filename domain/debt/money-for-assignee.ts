import { dayOf } from '#domain/calendar/days.ts';
import type { Debt, Payment } from '#schemas/records/debt.ts';
import { type DebtEvent, debtEvent } from './event.ts';

/**
 * The event of a payment that the creditor received after the debtor was notified of the assignment; none when it was made by
 * the end of that day in the debtor's zone, and pays well (CC art. 292), or when the assignee received it.
 * @param given.at when it is published (ISO-8601)
 */
export function moneyForAssignee(
  { assigned, debtorId }: Pick<Debt, 'assigned' | 'debtorId'>,
  { paymentId, at, ...payment }: Payment & { readonly paymentId: string; readonly at: string },
): DebtEvent[] {
  const { amount, paidAt, receivedBy, restores } = payment;
  if (!assigned || receivedBy === 'assignee' || restores !== undefined) return [];
  const { notifiedOn, zone, to } = assigned;
  if (dayOf(paidAt, zone) <= notifiedOn) return [];
  return [
    debtEvent('AssigneeMoneyReceived.v1', paymentId, {
      at,
      debtorId,
      paymentId,
      amount,
      paidAt,
      assigneeTaxId: to.taxId,
      notifiedOn,
    }),
  ];
}
