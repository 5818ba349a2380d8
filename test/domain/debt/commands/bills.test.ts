import { describe, expect, it } from 'vitest';
import { forgetOldBills } from '#domain/debt/commands/forget-old-bills.ts';
import { replaceBill } from '#domain/debt/commands/replace-bill.ts';
import { withdrawBill } from '#domain/debt/commands/withdraw-bill.ts';
import { aDebt, ISSUED_STATUSES } from '#test/builders/debt.ts';
import { aReissue } from '#test/builders/step.ts';

const UNCHANGED = { kind: 'change', set: {}, remove: [], sends: {}, events: [], effects: [] };

describe('a new bill', () => {
  it.each([
    { case: 'is the first', before: undefined, oldBills: [] },
    {
      case: 'replaces another, which is to be cancelled',
      before: aReissue({ txid: 'replaced' }),
      oldBills: ['replaced'],
    },
    { case: 'is the same, asked for again', before: aReissue(), oldBills: [] },
  ])('$case', ({ before, oldBills }) => {
    const debt = aDebt('open', before ? { reissue: before } : {});
    expect(replaceBill(debt, { bill: aReissue() })).toEqual({
      ...UNCHANGED,
      set: { reissue: aReissue(), oldBills },
      isNote: false,
    });
  });

  it('keeps what is on the list of those to cancel', () => {
    const debt = aDebt('handedOver', { reissue: aReissue({ txid: 'replaced' }), oldBills: ['older'] });
    expect(replaceBill(debt, { bill: aReissue() }).set).toMatchObject({ oldBills: ['older', 'replaced'] });
  });
});

describe('cancelled bills leave the list', () => {
  it.each(ISSUED_STATUSES)('of a debt that is %s; what came on it meanwhile stays', (status) => {
    const debt = { ...aDebt(status), oldBills: ['one', 'two', 'came-meanwhile'] };
    expect(forgetOldBills(debt, { cancelled: ['one', 'two'] })).toEqual({
      ...UNCHANGED,
      set: { oldBills: ['came-meanwhile'] },
      isNote: true,
    });
  });

  it('once', () => {
    expect(forgetOldBills(aDebt('open', { oldBills: ['other'] }), { cancelled: ['one'] })).toEqual({
      kind: 'already',
    });
  });
});

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
