import type { CancelledDebt, PrescribedDebt, SettledDebt } from '#schemas/records/debt.ts';

/** When a closed or prescribed debt became so (ISO-8601). */
export function closedAt(debt: SettledDebt | CancelledDebt | PrescribedDebt): string {
  switch (debt.status) {
    case 'settled':
      return debt.settledAt;
    case 'cancelled':
      return debt.cancelledAt;
    case 'prescribed':
      return debt.prescribedAt;
  }
}
