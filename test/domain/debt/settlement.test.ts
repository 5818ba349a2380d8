import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#domain/calendar/days.ts';
import { balanceOn } from '#domain/debt/balance.ts';
import { latestDay } from '#domain/debt/latest-day.ts';
import type { MoneyView } from '#domain/debt/money-view.ts';
import { settlementOn } from '#domain/debt/settlement.ts';
import { withWaived } from '#domain/debt/with-waived.ts';

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

describe('what settling a debt waived, once it is written down', () => {
  const at = (offset: number, hour: number): string =>
    `${addDays('2026-03-09', offset)}T${String(hour).padStart(2, '0')}:00:00-03:00`;
  const entry = { receivedAt: at(40, 0), method: 'pix' as const };
  const settledBy = (debt: MoneyView) => {
    const day = latestDay(debt, '2026-03-01');
    const settlement = settlementOn(debt, day);
    const writeOffs = withWaived({ writeOffs: {} }, 'p', {
      waivers: settlement.waivers,
      at: entry.receivedAt,
    });
    return { day, settlement, after: balanceOn({ ...debt, writeOffs }, day) };
  };

  it('is waived once, when a message went out on the day of the payment, after it and before it was known', () => {
    const { settlement, after } = settledBy({
      ...debtOf({ waiveUpTo: 10_000, above: 'uphold' }),
      quotes: [
        {
          ...{ id: 'message', by: 'message', amount: 100_000, received: 0 },
          ...{ issuedAt: at(2, 9), issuedOn: '2026-03-11', goodThrough: '2026-03-16' },
        },
      ],
      payments: { p: { ...entry, amount: 100_000, paidAt: at(2, 7) } },
    });
    expect(settlement).toMatchObject({ settles: true, waived: 2_066, excess: 0 });
    expect(after).toMatchObject({ total: 0, excess: 0, honoured: [], waived: { charges: 2_066 } });
  });

  it('leaves what was owed, waived and too much as it was, for all payoff quotes and payments', () => {
    const instant = fc.record({
      day: fc.integer({ min: -5, max: 30 }),
      hour: fc.integer({ min: 6, max: 22 }),
    });
    const quote = fc.record({
      made: instant,
      amount: fc.integer({ min: 80_000, max: 104_000 }),
      days: fc.integer({ min: 0, max: 20 }),
    });
    const payment = fc.record({ made: instant, amount: fc.constantFrom(100_000, 60_000, 40_000, 102_500) });
    fc.assert(
      fc.property(
        fc.array(quote, { maxLength: 3 }),
        fc.array(payment, { minLength: 1, maxLength: 3 }),
        fc.constantFrom(0, 2_400, 10_000),
        (quotes, payments, waiveUpTo) => {
          const { day, settlement, after } = settledBy({
            ...debtOf({ waiveUpTo, above: 'uphold' }),
            quotes: quotes.map(({ made, amount, days }, index) => ({
              ...{ id: `q${index}`, by: 'message', amount, received: 0 },
              issuedAt: at(made.day, made.hour),
              issuedOn: addDays('2026-03-09', made.day),
              goodThrough: addDays('2026-03-09', made.day + days),
            })),
            payments: Object.fromEntries(
              payments.map(({ made, amount }, index) => [
                `p${index}`,
                { ...entry, amount, paidAt: at(made.day, made.hour) },
              ]),
            ),
          });
          fc.pre(settlement.settles);
          expect(after).toMatchObject({ total: 0, excess: settlement.excess, honoured: [] });
          expect(after.waived.charges + after.waived.principal, day).toBe(settlement.waived);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
