import { DebtRow } from './debt-row.ts';
import { pageOf } from './page-of.ts';
import { RowTotals } from './row-totals.ts';

/** A page of a list of debts. */
export const DebtPage = pageOf(DebtRow, {
  totals: RowTotals.describe('of the rows of this page, and of no others'),
}).meta({ id: 'DebtPage' });
