import { describe, expect, it } from 'vitest';
import { releaseCreditHold } from '#domain/debt/commands/release-credit-hold.ts';
import { decideOn } from '#domain/debt/decide.ts';
import { aDebt } from '#test/builders/debt.ts';

const IDS = ['debtor-of-NF-1'];

describe('the credit hold', () => {
  it.each([
    ['settled', '2026-05-10T15:00:00Z'],
    ['cancelled', '2026-05-10T15:00:00Z'],
  ] as const)('is released with a debt that is %s, as of when it closed', (status, at) => {
    expect(decideOn(aDebt(status), releaseCreditHold(IDS))).toMatchObject({
      set: { creditHoldReleased: true },
      events: [{ type: 'CreditHoldReleased.v1', occasion: '2', detail: { at, debtorId: 'debtor-of-NF-1' } }],
      isNote: true,
    });
  });

  it.each(['settled', 'cancelled'] as const)('is released once with a debt that is %s', (status) => {
    expect(decideOn(aDebt(status, { creditHoldReleased: true }), releaseCreditHold(IDS))).toEqual({
      kind: 'already',
    });
  });

  it('is released for the other ids of the same person, by name', () => {
    expect(decideOn(aDebt('settled'), releaseCreditHold([...IDS, 'other-id']))).toMatchObject({
      events: [{ detail: { debtorId: 'debtor-of-NF-1', otherDebtorIds: ['other-id'] } }],
    });
  });

  it('is not released with a debt that is owed', () => {
    expect(decideOn(aDebt('open'), releaseCreditHold(IDS))).toEqual({ kind: 'refused', reason: 'stale' });
  });
});
