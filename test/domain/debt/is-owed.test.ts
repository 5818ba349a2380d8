import { expect, it } from 'vitest';
import { isOwed } from '#domain/debt/is-owed.ts';
import { DebtStatus } from '#schemas/records/debt.ts';

it('a debt is owed unless its invoice has not come, or it is settled, cancelled or prescribed', () => {
  expect(DebtStatus.options.filter((status) => !isOwed(status)).sort()).toEqual([
    'awaitingInvoice',
    'cancelled',
    'prescribed',
    'settled',
  ]);
});
