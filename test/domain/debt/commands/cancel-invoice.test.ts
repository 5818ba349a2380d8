import { expect, it } from 'vitest';
import { cancelInvoice } from '#domain/debt/commands/cancel-invoice.ts';
import { aDebt } from '#test/builders/debt.ts';

const AT = '2026-05-12T15:00:00Z';

it.each(['open', 'promised', 'caseOpen', 'onPaymentPlan', 'handedOver'] as const)(
  'the invoice of a debt that is %s is cancelled, with what was received of it',
  (status) => {
    const payments = {
      'psp/1': { amount: 400, paidAt: AT, method: 'pix' as const, receivedAt: AT },
      'psp/2': { amount: 50, paidAt: AT, method: 'pix' as const, receivedAt: AT },
    };
    expect(cancelInvoice({ ...aDebt(status), payments }, { at: AT, holidays: [] })).toEqual({
      kind: 'change',
      set: { status: 'cancelled', cancelledAt: AT },
      remove: [],
      sends: {},
      events: [
        {
          type: 'DebtClosed.v1',
          occasion: 'cancelled',
          detail: { at: AT, reason: 'cancelled', received: 450 },
        },
      ],
      effects: [
        { kind: 'endWait', event: 'cancelled' },
        { kind: 'writeSummary' },
        { kind: 'releaseCreditHold' },
      ],
      isNote: false,
    });
  },
);

it('a cancelled invoice is cleared from registers of bad payers within five business days of its cancellation', () => {
  const listings = { serasa: { listedAt: '2026-05-09T12:00:00Z' } };
  const holidays = [{ date: '2026-05-13', name: 'a local holiday' }];
  const { events } = cancelInvoice(aDebt('open', { listings }), { at: AT, holidays });
  expect(events[1]).toEqual({
    type: 'ListingClearanceRequested.v1',
    occasion: 'serasa/2026-05-09T12:00:00Z/2026-05-12T15:00:00Z',
    detail: {
      at: AT,
      debtorId: 'debtor-of-NF-1',
      bureau: 'serasa',
      listedAt: '2026-05-09T12:00:00Z',
      clearBy: '2026-05-20',
    },
  });
});
