import { describe, expect, it } from 'vitest';
import { replaceBill } from '#domain/debt/commands/replace-bill.ts';
import { aDebt } from '#test/builders/debt.ts';
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
