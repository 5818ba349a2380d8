import { describe, expect, it } from 'vitest';
import { withdrawBill } from '#domain/debt/commands/withdraw-bill.ts';
import { aDebt } from '#test/builders/debt.ts';
import { aReissue } from '#test/builders/step.ts';

const UNCHANGED = { kind: 'change', set: {}, remove: [], sends: {}, events: [], effects: [] };

describe('the bill in force of a closed debt', () => {
  it.each(['settled', 'cancelled'] as const)(
    'is recorded as withdrawn (%s), and keeps what it asked for',
    (status) => {
      const debt = { ...aDebt(status), reissue: aReissue() };
      expect(withdrawBill(debt, { txid: 'new-bill' })).toEqual({
        ...UNCHANGED,
        set: { reissue: { ...aReissue(), withdrawn: true } },
        isNote: true,
      });
    },
  );

  it.each([
    { case: 'was recorded before', debt: aDebt('settled', { reissue: aReissue({ withdrawn: true }) }) },
    { case: 'is another by now', debt: aDebt('settled', { reissue: aReissue({ txid: 'another' }) }) },
    { case: 'is none of ours', debt: aDebt('settled') },
  ])('changes nothing when it $case', ({ debt }) => {
    expect(withdrawBill(debt, { txid: 'new-bill' })).toEqual({ kind: 'already' });
  });
});
