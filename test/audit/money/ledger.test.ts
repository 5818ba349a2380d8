import { describe, expect, it } from 'vitest';
import { type Account, balanceOn, type Entry, payoffOn, type Quote } from './ledger.ts';

const TERMS = { finePercent: 2, interestPercentPerMonth: 1, waiveUpTo: 0, littleUpTo: 100 };
const payment = (day: string, amount: number): Entry => ({
  day,
  amount,
  kind: 'payment',
  at: `${day}T12:00:00Z`,
});
const quote = (given: Partial<Quote>): Quote => ({
  ...{ day: '2026-03-10', at: '2026-03-10T10:00:00Z', lastDay: '2026-03-20' },
  ...{ amount: 120_000, receivedBefore: 0, ...given },
});
const account = (changes: Partial<Account>): Account => ({
  amount: 123_456,
  exempt: 0,
  rolledDueDate: '2026-03-09',
  terms: TERMS,
  entries: [],
  quotes: [],
  ...changes,
});

describe('the ledger of the auditor', () => {
  it('agrees with the demonstrativo of docs/commands.md', () => {
    const debt = account({ entries: [payment('2026-03-19', 40_000)] });

    expect(balanceOn(debt, '2026-03-09')).toMatchObject({ fine: 0, interest: 0, total: 123_456 });
    expect(balanceOn(debt, '2026-04-20')).toMatchObject({
      principal: 83_867,
      fine: 2469,
      interest: 895,
      total: 87_231,
    });
  });

  it('agrees with the stored debt of docs/commands.md', () => {
    const debt = account({
      amount: 100_000,
      rolledDueDate: '2026-05-05',
      entries: [payment('2026-05-09', 30_000)],
    });

    expect(balanceOn(debt, '2026-05-13')).toMatchObject({
      principal: 70_133,
      fine: 2000,
      interest: 93,
      total: 72_226,
    });
  });

  it('settles by the creditor’s rule once the principal is received and little enough is left', () => {
    const debt = account({
      terms: { ...TERMS, waiveUpTo: 10_000 },
      entries: [payment('2026-03-19', 123_456)],
    });

    expect(balanceOn(debt, '2026-03-30')).toMatchObject({ settledOn: '2026-03-19', waived: 2880, total: 0 });
  });

  it.each([
    { paidOn: '2026-03-20', settled: '2026-03-20' },
    { paidOn: '2026-03-21', settled: undefined },
  ])('a quote that is paid on $paidOn settles on $settled', ({ paidOn, settled }) => {
    const debt = account({
      quotes: [quote({ amount: 120_000, lastDay: '2026-03-20' })],
      entries: [payment(paidOn, 120_000)],
    });

    expect(balanceOn(debt, '2026-03-30').settledOn).toBe(settled);
  });

  it.each([
    { paid: 120_000, settled: '2026-03-19' },
    { paid: 121_000, settled: '2026-03-19' },
    { paid: 119_999, settled: undefined },
  ])(
    'of a quote that was stated after $paid came, and before that was known: settled on $settled, and nothing is too much',
    ({ paid, settled }) => {
      const debt = account({
        quotes: [quote({ day: '2026-03-19', at: '2026-03-19T15:00:00Z' })],
        entries: [payment('2026-03-19', paid)],
      });

      expect(balanceOn(debt, '2026-03-30')).toMatchObject({ settledOn: settled, excess: 0 });
    },
  );

  it('asks for the least of ledger, rule and quotes', () => {
    const late = account({ terms: { ...TERMS, waiveUpTo: 1000 } });

    expect(payoffOn(late, '2026-03-10')).toBe(123_456 + 2469 + 41 - 1000);
    expect(
      payoffOn({ ...late, quotes: [quote({ amount: 123_000, lastDay: '2026-03-10' })] }, '2026-03-10'),
    ).toBe(123_000);
  });
});
