import { describe, expect, it } from 'vitest';
import { withdrawBills } from '#domain/debt/commands/withdraw-bills.ts';
import { aDebt, aQuote } from '#test/builders/debt.ts';

const UNCHANGED = { kind: 'change', set: {}, remove: [], sends: {}, events: [], effects: [] };
const withdrawn = aQuote({ bill: { ...aQuote().bill, withdrawn: true } });

describe('a bill of a closed debt', () => {
  it.each(['settled', 'cancelled'] as const)(
    'is recorded as withdrawn (%s), and keeps what it asked for',
    (status) => {
      const another = aQuote({ id: 'another' });
      const debt = { ...aDebt(status), quotes: [aQuote(), another] };
      expect(withdrawBills(debt, { txids: [aQuote().id] })).toEqual({
        ...UNCHANGED,
        set: { quotes: [withdrawn, another] },
        isNote: false,
      });
    },
  );

  it.each([
    { case: 'was recorded before', debt: aDebt('settled', { quotes: [withdrawn] }) },
    { case: 'is not on the debt', debt: aDebt('settled', { quotes: [aQuote({ id: 'another' })] }) },
    { case: 'is none of ours', debt: aDebt('settled') },
  ])('changes nothing when it $case', ({ debt }) => {
    expect(withdrawBills(debt, { txids: [aQuote().id] })).toEqual({ kind: 'already' });
  });
});
