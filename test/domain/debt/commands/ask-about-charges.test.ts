import { expect, it } from 'vitest';
import { askAboutCharges } from '#domain/debt/commands/ask-about-charges.ts';
import { aDebt } from '#test/builders/debt.ts';

const AT = '2026-05-20T15:00:00Z';

it.each(['only-charges-left', 'little-left'] as const)(
  'a debt with %s is handed over, and its execution goes on nowhere',
  (reason) => {
    const decision = askAboutCharges(aDebt('open'), { at: AT, owed: 2_000, daysLate: 15, reason });
    expect(decision).toMatchObject({
      set: { status: 'handedOver', handedOver: { at: AT, reason } },
      remove: ['wakeToken', 'wakeStepKey'],
      events: [
        {
          type: 'DebtHandedOver.v1',
          occasion: `2/${reason}/7`,
          detail: {
            at: AT,
            reason,
            owed: 2_000,
            daysLate: 15,
            debtorId: 'debtor-of-NF-1',
          },
        },
      ],
      effects: [{ kind: 'writeSummary' }],
    });
  },
);
