import { dayOf } from '#domain/calendar/days.ts';
import { type Change, change, type Refused, refused } from '#domain/debt/decision.ts';
import { type DebtEvent, debtEvent } from '#domain/debt/event.ts';
import { isOwed } from '#domain/debt/is-owed.ts';
import { latestDay } from '#domain/debt/latest-day.ts';
import { reopening, type WayBack } from '#domain/debt/reopening.ts';
import { type Settlement, settlementOn } from '#domain/debt/settlement.ts';
import { sumOf } from '#domain/debt/sum-of.ts';
import type { DebtFor } from '#domain/debt/transitions.ts';
import { withWaived } from '#domain/debt/with-waived.ts';
import type { Debt, Refund, SettledDebt, StoredDebt } from '#schemas/records/debt.ts';

/** Money that goes back, and its id: the same id is written once. */
export interface ReverseMoney extends Refund {
  readonly refundId: string;
}

/**
 * Writes on a debt that money of its went back, never more than came. A settled debt that is owed again is reopened; any
 * other keeps its status.
 * @param wayBack of a settled debt: whether it may go back on its ladder
 */
export function reverseMoney(
  debt: Exclude<DebtFor<'reverseMoney'>, SettledDebt>,
  reported: ReverseMoney,
): Change | Refused;
export function reverseMoney(
  debt: DebtFor<'reverseMoney'>,
  reported: ReverseMoney,
  wayBack: WayBack,
): Change | Refused;
