import { describe, expect, it } from 'vitest';
import { settlementOn } from '#domain/debt/settlement.ts';

const DAY = '2026-04-08';
/** Thirty days late on `DAY`: 100000 + 2000 + 1000. */
const debtOf = (given: { readonly waiveUpTo: number; readonly above: 'uphold' | 'ask' }) => ({
  amount: 100_000,
  rolledDueDate: '2026-03-09',
  terms: { finePercent: 2, interestPercentPerMonth: 1, whenOnlyChargesAreLeft: given },
});
const paid = (amount: number) => ({ p: { amount, paidAt: `${DAY}T10:00:00-03:00` } });

describe('a debt whose principal was written off in part', () => {
  const writeOffs = { w: { amount: 20_000, on: '2026-03-09' } };
  // 80000 + 1600 + 800 are left to pay; what is paid pays the interest first.
  it.each([
    {
      case: 'the rest of the principal leaves charges to waive',
      amount: 80_000,
      waiveUpTo: 2_400,
      settles: true,
    },
    { case: 'charges over the limit', amount: 80_000, waiveUpTo: 2_399, settles: false },
    { case: 'a centavo short of the principal', amount: 79_999, waiveUpTo: 10_000, settles: false },
    { case: 'all of it', amount: 82_400, waiveUpTo: 0, settles: true },
  ])('$case: settles $settles', ({ amount, waiveUpTo, settles }) => {
    const debt = { ...debtOf({ waiveUpTo, above: 'uphold' }), payments: paid(amount), writeOffs };
    expect(settlementOn(debt, DAY).settles).toBe(settles);
  });
});

describe('when only charges are left, more than are waived', () => {
  it.each([
    { above: 'ask' as const, amount: 100_000, asks: true },
    { above: 'ask' as const, amount: 99_999, asks: false },
    { above: 'uphold' as const, amount: 100_000, asks: false },
  ])('$above, after $amount: a person is asked $asks', ({ above, amount, asks }) => {
    const debt = { ...debtOf({ waiveUpTo: 100, above }), payments: paid(amount) };
    expect(settlementOn(debt, DAY)).toMatchObject({ settles: false, asks });
  });
});
