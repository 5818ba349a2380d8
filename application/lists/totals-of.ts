import type { DebtRow } from '#schemas/api/debt-row.ts';
import type { RowTotals } from '#schemas/api/row-totals.ts';

/** The totals of the rows of a page, and of no others. */
export const totalsOf = (rows: readonly DebtRow[]): RowTotals => ({
  of: 'rows',
  count: rows.length,
  amount: rows.reduce((sum, { amount }) => sum + amount, 0),
  owed: rows.reduce((sum, { owed }) => sum + owed, 0),
});
