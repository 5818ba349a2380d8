import { expect, it } from 'vitest';
import { isUnpaid } from '#domain/debt/is-unpaid.ts';
import { DebtStatus } from '#schemas/records/debt.ts';

it('a debt is unpaid while it is owed, and once it is prescribed', () => {
  expect(DebtStatus.options.filter((status) => !isUnpaid(status)).sort()).toEqual([
    'awaitingInvoice',
    'cancelled',
    'settled',
  ]);
});
