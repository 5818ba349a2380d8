import { expect, it } from 'vitest';
import { BILL_VALID_DAYS, isValidBill } from '#domain/debt/is-valid-bill.ts';
import { aDebt, aReissue } from '#test/builders/debt.ts';

const [ONE, TWO] = ['one', 'two'].map((debtId) => aDebt('open', { debtId }));
if (!ONE || !TWO) throw new Error('two debts');

it.each([
  { bill: 'for this debt, before its last day', reissue: {}, debts: [ONE], today: '2026-05-20', is: true },
  { bill: 'for this debt, on its last day', reissue: {}, debts: [ONE], today: '2026-05-23', is: true },
  { bill: 'for this debt, the day after', reissue: {}, debts: [ONE], today: '2026-05-24', is: false },
  {
    bill: 'that was withdrawn',
    reissue: { withdrawn: true as const },
    debts: [ONE],
    today: '2026-05-20',
    is: false,
  },
  {
    bill: 'for these two, in another order',
    reissue: { sharedBy: ['one', 'two'] },
    debts: [TWO, ONE],
    today: '2026-05-20',
    is: true,
  },
  {
    bill: 'for two, of which this is one',
    reissue: { sharedBy: ['one', 'two'] },
    debts: [ONE],
    today: '2026-05-20',
    is: false,
  },
  { bill: 'for one of these two', reissue: {}, debts: [ONE, TWO], today: '2026-05-20', is: false },
  {
    bill: 'for this one and another',
    reissue: { sharedBy: ['one', 'three'] },
    debts: [ONE, TWO],
    today: '2026-05-20',
    is: false,
  },
])('a bill $bill is valid: $is', ({ reissue, debts, today, is }) => {
  expect(isValidBill(aReissue(reissue), debts, today)).toBe(is);
});

it('is valid for three days when no step says otherwise', () => {
  expect(BILL_VALID_DAYS).toBe(3);
});
