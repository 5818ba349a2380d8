import { addBusinessDays } from '#domain/calendar/business-days.ts';
import { BANK_ZONE, dayOf, instantOf } from '#domain/calendar/days.ts';
import type { LaterEffect } from '#domain/debt/decision.ts';
import { config, findCreditor } from '#runtime/config.ts';
import { calendarTime, clockTime } from '#runtime/time.ts';
import type { Debt } from '#schemas/records/debt.ts';

/**
 * The orders of bills that the steps of a debt need ahead of them, as its ladder is planned: for each step that sends a new bill, on the
 * morning of the business day that its creditor's bank needs. None for a creditor whose bills are made when they are asked for.
 */
export function billOrders({
  creditorId,
  regua,
  execution,
}: Pick<Debt, 'creditorId' | 'regua' | 'execution'>): LaterEffect[] {
  const creditor = findCreditor(creditorId);
  if (creditor?.bills.provider !== 'cnab') return [];
  const { daysBefore } = creditor.bills;
  return (config().reguas[regua]?.steps ?? []).flatMap(({ id, reissue }) => {
    const at = execution.at[id];
    if (!reissue || at === undefined) return [];
    const day = addBusinessDays(dayOf(calendarTime(at)), -daysBefore, creditor.holidays);
    return [{ kind: 'orderBill', step: id, notBefore: clockTime(instantOf(day, 0, BANK_ZONE)) }];
  });
}
