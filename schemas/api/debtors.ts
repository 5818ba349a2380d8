import { DebtorRow } from './debtor-row.ts';
import { pageOf } from './page-of.ts';

/** A page of a list of debtors. */
export const DebtorPage = pageOf(DebtorRow, {}).meta({ id: 'DebtorPage' });
