import { describe, expect, it } from 'vitest';
import { isTooDear } from '#domain/debt/is-too-dear.ts';
import { aDebt, aPayment } from '#test/builders/debt.ts';

// R$ 1.021,00 on that day: R$ 1.000,00, 2% of fine, three days at 1% a month.
const ON = '2026-05-08';
const debt = aDebt('open');
const one = (amount: number, dueDate = ON) => [{ amount, dueDate }];

describe('instalments', () => {
  it.each([
    { what: 'what is owed', plan: one(102_100), costsPercent: 0, tooDear: false },
    {
      what: 'a centavo more, as they may be rounded up',
      plan: one(102_101),
      costsPercent: 0,
      tooDear: false,
    },
    { what: 'two centavos more', plan: one(102_102), costsPercent: 0, tooDear: true },
    { what: 'a month at 1%', plan: one(103_121, '2026-06-07'), costsPercent: 0, tooDear: false },
    { what: 'more than a month at 1%', plan: one(103_125, '2026-06-07'), costsPercent: 0, tooDear: true },
    { what: 'a month begun', plan: one(104_142, '2026-06-08'), costsPercent: 0, tooDear: false },
    { what: 'the costs that the creditor has', plan: one(122_520), costsPercent: 20, tooDear: false },
    { what: 'more than them', plan: one(122_530), costsPercent: 20, tooDear: true },
    { what: 'twice what is owed', plan: one(204_200), costsPercent: 20, tooDear: true },
    {
      what: 'five years of simple interest',
      plan: Array.from({ length: 60 }, (_, index) => ({
        amount: Math.floor((102_100 * 1.3) / 60),
        dueDate: `${2026 + Math.floor((index + 5) / 12)}-${String(((index + 5) % 12) + 1).padStart(2, '0')}-08`,
      })),
      costsPercent: 0,
      tooDear: false,
    },
  ])('of $what are too dear: $tooDear', ({ plan, costsPercent, tooDear }) => {
    expect(isTooDear(debt, plan, { on: ON, costsPercent })).toBe(tooDear);
  });

  it('are held against what is left when a part was paid', () => {
    const half = aDebt('open', { payments: { p1: aPayment(60_000, ON) } });
    expect(isTooDear(half, one(102_100), { on: ON, costsPercent: 20 })).toBe(true);
    expect(isTooDear(half, one(42_100), { on: ON, costsPercent: 20 })).toBe(false);
  });

  it('between companies may bear the interest of the contract', () => {
    const terms = { ...debt.terms, relation: 'business', interestPercentPerMonth: 3 } as const;
    const plan = one(105_100, '2026-06-07');
    expect(isTooDear(debt, plan, { on: ON, costsPercent: 0 })).toBe(true);
    expect(isTooDear({ ...debt, terms }, plan, { on: ON, costsPercent: 0 })).toBe(false);
  });
});
