import { describe, expect, it } from 'vitest';
import { creditHoldReleased } from '#domain/seller/credit-hold.ts';
import type { SoldDebt } from '#domain/seller/seller-standing.ts';

describe('whether you can sell', () => {
  const at = (status: SoldDebt['status'], rolledDueDate = '2026-05-05') => ({ status, rolledDueDate });

  it.each<[string, ReturnType<typeof at>[], boolean]>([
    ['to whom owes nothing', [], true],
    ['to whom owes what is to fall due', [at('open', '2026-05-10')], true],
    ['to whom owes what falls due today', [at('open', '2026-05-08')], true],
    ['to whom has paid, or owes no more', [at('settled'), at('cancelled')], true],
    ['to whom keeps a payment plan', [at('onPaymentPlan'), at('open', '2026-05-20'), at('settled')], true],
    ['not to whom is late with an instalment of it', [at('onPaymentPlan'), at('open', '2026-05-07')], false],
    ['not to whom is late', [at('settled'), at('open')], false],
    ['not to whom has promised', [at('promised', '2026-05-20')], false],
    ['not while a person looks into it', [at('caseOpen')], false],
    ['not to whom a person speaks with', [at('handedOver')], false],
  ])('%s', (_case, debts, can) => {
    expect(creditHoldReleased(debts, '2026-05-08')).toBe(can);
  });
});
