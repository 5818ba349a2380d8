import { closedAt } from '#domain/debt/closed-at.ts';
import type { Deciding } from '#domain/debt/decide.ts';
import { note } from '#domain/debt/decision.ts';
import { debtEvent } from '#domain/debt/event.ts';
import { ofSeller } from '#domain/debt/of-seller.ts';

/**
 * Records that a closed debt was the last that its debtor owed.
 * @param debtorIds every debtor id of the person with this creditor
 */
export const releaseCreditHold = (debtorIds: readonly string[]): Deciding<'releaseCreditHold'> => ({
  command: 'releaseCreditHold',
  isRepeated: (debt) =>
    (debt.status === 'settled' || debt.status === 'cancelled') && debt.creditHoldReleased === true,
  decide: (debt) =>
    note({
      set: { creditHoldReleased: true },
      events: [
        debtEvent('CreditHoldReleased.v1', String(debt.version), {
          at: closedAt(debt),
          debtorId: debt.debtorId,
          ...othersThan(debt.debtorId, debtorIds),
          ...ofSeller(debt),
        }),
      ],
    }),
});

function othersThan(debtorId: string, debtorIds: readonly string[]): { otherDebtorIds?: string[] } {
  const otherDebtorIds = debtorIds.filter((id) => id !== debtorId);
  return otherDebtorIds.length > 0 ? { otherDebtorIds } : {};
}
