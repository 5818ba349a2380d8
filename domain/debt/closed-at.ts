import type { CancelledDebt, SettledDebt } from '#schemas/records/debt.ts';

/** When a closed debt closed (ISO-8601). */
export const closedAt = (debt: SettledDebt | CancelledDebt): string =>
  debt.status === 'settled' ? debt.settledAt : debt.cancelledAt;
