import { expect, it } from 'vitest';
import { isOwed } from '#domain/debt/is-owed.ts';
import { DebtStatus } from '#schemas/records/debt.ts';

it('a debt is owed unless its invoice has not come, or it is settled or cancelled', () => {
  expect(DebtStatus.options.filter((status) => !isOwed(status)).sort()).toEqual([
    'awaitingInvoice',
    'cancelled',
    'settled',
  ]);
});
