import type { ReguaEventDetail } from '#schemas/events/regua.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { type Outgoing, outgoing } from './outbox.ts';

/** A person takes a debt over; `occasion` tells it from other times that one did. */
export const handOverEvent = (
  debt: Debt,
  occasion: string,
  told: Pick<ReguaEventDetail<'DebtHandedOver.v1'>, 'at' | 'reason' | 'owed' | 'daysLate'>,
): Outgoing => {
  const { debtorId, sellerId } = debt;
  return outgoing('DebtHandedOver.v1', debt, occasion, {
    ...told,
    debtorId,
    ...(sellerId === undefined ? {} : { sellerId }),
  });
};
