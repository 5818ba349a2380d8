import { expect, it } from 'vitest';
import { handOver } from '#domain/debt/commands/hand-over.ts';
import { aDebt } from '#test/builders/debt.ts';

const AT = '2026-05-25T12:30:00Z';
const GIVEN = { version: 2, at: AT, reason: 'ladder-over' } as const;

it.each(['ladder-over', 'over-indebted', 'prescribed'] as const)(
  'an open debt goes to a person (%s), with what is owed that day, and holds no wait any more',
  (reason) => {
    const debt = aDebt('open', { wakeToken: 'a-token', wakeStepKey: '2/lembrete-d15', sellerId: 'seller-9' });
    expect(handOver(debt, { ...GIVEN, reason })).toEqual({
      kind: 'change',
      set: { status: 'handedOver', handedOver: { at: AT, reason } },
      remove: ['wakeToken', 'wakeStepKey'],
      sends: {},
      events: [
        {
          type: 'DebtHandedOver.v1',
          occasion: '2',
          // D+20: 2% of fine, and interest of 20 days at 1% a month, rounded down.
          detail: {
            at: AT,
            reason,
            owed: 102_666,
            daysLate: 20,
            debtorId: 'debtor-of-NF-1',
            sellerId: 'seller-9',
          },
        },
      ],
      effects: [{ kind: 'writeSummary' }],
      isNote: false,
    });
  },
);

it('is stale when another version is in force', () => {
  expect(handOver(aDebt('open', { version: 3 }), GIVEN)).toEqual({ kind: 'refused', reason: 'stale' });
});
