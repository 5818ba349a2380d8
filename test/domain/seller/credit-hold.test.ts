import { describe, expect, it } from 'vitest';
import { creditHoldReleased } from '#domain/seller/credit-hold.ts';
import type { SoldDebt } from '#domain/seller/seller-standing.ts';

describe('the credit hold of a debtor', () => {
  const at = (status: SoldDebt['status'], rolledDueDate = '2026-05-05') => ({ status, rolledDueDate });

  it.each<[string, ReturnType<typeof at>[], boolean]>([
    ['is released while there is no debt', [], true],
    ['is released while the debt is not due yet', [at('open', '2026-05-10')], true],
    ['is released on the due date', [at('open', '2026-05-08')], true],
    ['is released when every debt is settled or cancelled', [at('settled'), at('cancelled')], true],
    [
      'is released while the instalments of a payment plan are in time',
      [at('onPaymentPlan'), at('open', '2026-05-20'), at('settled')],
      true,
    ],
    ['is placed when an instalment is late', [at('onPaymentPlan'), at('open', '2026-05-07')], false],
    ['is placed when a debt is late', [at('settled'), at('open')], false],
    ['is placed while a debt is promised', [at('promised', '2026-05-20')], false],
    ['is placed while a case is open', [at('caseOpen')], false],
    ['is placed when a debt was handed over', [at('handedOver')], false],
  ])('%s', (_case, debts, released) => {
    expect(creditHoldReleased(debts, '2026-05-08')).toBe(released);
  });
});
