import type { ReguaEventDetail } from '#schemas/events/regua.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { type DebtEvent, debtEvent } from './event.ts';
import { ofSeller } from './of-seller.ts';

/** A person takes a debt over; `occasion` distinguishes it from other times that a person did. */
export const handOverEvent = (
  debt: Pick<Debt, 'debtorId' | 'sellerId'>,
  occasion: string,
  given: Pick<ReguaEventDetail<'DebtHandedOver.v1'>, 'at' | 'reason' | 'owed' | 'daysLate'>,
): DebtEvent =>
  debtEvent('DebtHandedOver.v1', occasion, { ...given, debtorId: debt.debtorId, ...ofSeller(debt) });
