import { expect, it } from 'vitest';
import { settledBalance } from '../../domain/settled-balance.ts';

const terms = {
  finePercent: 2,
  interestPercentPerMonth: 1,
  basis: 'contract' as const,
  forgiveChargesUpTo: 10_000,
};
const debt = { amount: 100_000, rolledDueDate: '2026-05-05', terms };
const paid = (amount: number, day: string) => ({ it: { amount, paidAt: `${day}T12:00:00-03:00` } });

it.each([
  ['in time', 100_000, '2026-05-05', { fine: 0, interest: 0 }],
  ['late, with all charges', 102_330, '2026-05-15', { fine: 2_000, interest: 330 }],
  ['late, all charges forgiven', 100_000, '2026-05-15', { fine: 0, interest: 0 }],
  ['late, a part of the charges forgiven', 101_000, '2026-05-15', { fine: 1_000, interest: 0 }],
])('paid %s: nothing is owed, and the figures add up', (_name, amount, day, charged) => {
  for (const today of [day, '2026-06-30']) {
    const balance = settledBalance({ ...debt, payments: paid(amount, day) }, today);
    expect(balance).toMatchObject({ due: 0, total: 0, received: amount });
    const { fine, interest } = balance.charged;
    expect(debt.amount + fine + interest - amount).toBe(0);
    expect(fine + interest).toBe(charged.fine + charged.interest);
  }
});
