import { expect, it } from 'vitest';
import { askAboutCharges } from '#domain/debt/commands/ask-about-charges.ts';
import { aDebt } from '#test/builders/debt.ts';

const AT = '2026-05-20T15:00:00Z';

it('charges that a person has to decide on hand the debt over, and its execution goes on nowhere', () => {
  const decision = askAboutCharges(aDebt('open'), { at: AT, owed: 2_000, daysLate: 15 });
  expect(decision).toMatchObject({
    set: { status: 'handedOver', handedOver: { at: AT, reason: 'only-charges-left' } },
    remove: ['wakeToken', 'wakeStepKey'],
    events: [
      {
        type: 'DebtHandedOver.v1',
        occasion: '2/only-charges-left/7',
        detail: {
          at: AT,
          reason: 'only-charges-left',
          owed: 2_000,
          daysLate: 15,
          debtorId: 'debtor-of-NF-1',
        },
      },
    ],
    effects: [{ kind: 'writeSummary' }],
  });
});
