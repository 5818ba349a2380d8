import { expect, it } from 'vitest';
import { closeInstalment } from '#domain/debt/commands/close-instalment.ts';
import { aDebt } from '#test/builders/debt.ts';

const AT = '2026-05-20T15:00:00Z';

it('an instalment whose payment plan is over is cancelled, with what was received of it', () => {
  const payments = {
    'psp/1': { amount: 400, paidAt: AT, method: 'pix' as const, receivedAt: AT },
    'psp/2': { amount: 50, paidAt: AT, method: 'pix' as const, receivedAt: AT },
  };
  expect(closeInstalment(aDebt('open', { payments }), AT)).toMatchObject({
    set: { status: 'cancelled', cancelledAt: AT },
    events: [
      {
        type: 'DebtClosed.v1',
        occasion: 'payment-plan-over',
        detail: { at: AT, reason: 'payment-plan-over', received: 450 },
      },
    ],
    effects: [
      { kind: 'endWait', event: 'cancelled' },
      { kind: 'writeSummary' },
      { kind: 'releaseCreditHold' },
    ],
  });
});
