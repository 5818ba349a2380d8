import { describe, expect, it } from 'vitest';
import { forgetOldBills } from '#domain/debt/commands/forget-old-bills.ts';
import { aDebt, ISSUED_STATUSES } from '#test/builders/debt.ts';

const UNCHANGED = { kind: 'change', set: {}, remove: [], sends: {}, events: [], effects: [] };

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
