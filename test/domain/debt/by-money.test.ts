import { describe, expect, it } from 'vitest';
import { byMoney } from '#domain/debt/by-money.ts';
import { aDebt, aQuote } from '#test/builders/debt.ts';

describe('what comes of the money of a debt', () => {
  const counted = () => {
    let count = 0;
    const of = byMoney((_: ReturnType<typeof aDebt<'open'>>) => {
      count += 1;
      return count;
    });
    return of;
  };

  it('is kept over a write that leaves money as it is', () => {
    const of = counted();
    const debt = aDebt('open');
    expect(of(debt)).toBe(1);
    expect(of({ ...debt, revision: 9, wakeAt: '2026-05-20T12:00:00.000Z' })).toBe(1);
  });

  it.each([
    { case: 'a quote', given: { quotes: [aQuote()] } },
    { case: 'a payment', given: { payments: {} } },
    { case: 'a refund', given: { refunds: {} } },
    { case: 'a write-off', given: { writeOffs: {} } },
    { case: 'a promise', given: { promises: [] } },
    { case: 'another amount', given: { amount: 1 } },
    { case: 'a part that bears nothing', given: { exempt: 1 } },
    { case: 'another due date', given: { rolledDueDate: '2026-06-01' } },
    { case: 'another zone', given: { zone: 'America/Rio_Branco' } },
  ])('is worked out anew after $case', ({ given }) => {
    const of = counted();
    const debt = aDebt('open');
    expect(of(debt)).toBe(1);
    expect(of({ ...debt, ...given })).toBe(2);
  });

  it('is kept for the debts asked for last, and no others', () => {
    const of = counted();
    const debts = Array.from({ length: 9 }, (_, index) => aDebt('open', { amount: index + 1 }));
    for (const debt of debts) of(debt);
    const [first, second] = debts;
    expect(second && of(second)).toBe(2);
    expect(first && of(first)).toBe(10);
  });
});
