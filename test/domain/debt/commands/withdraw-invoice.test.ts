import { describe, expect, it } from 'vitest';
import { isWithdrawn, withdrawInvoice } from '#domain/debt/commands/withdraw-invoice.ts';
import { ALREADY } from '#domain/debt/decision.ts';
import type { Send } from '#schemas/records/debt.ts';
import { aDebt } from '#test/builders/debt.ts';

const AT = '2026-05-08T15:00:00.000Z';
const GIVEN = { batch: 'carteira', at: AT, withdrawnAt: AT, tellFrom: AT, holidays: [] };
const kinds = (decided: ReturnType<typeof withdrawInvoice>) =>
  'effects' in decided ? decided.effects.map(({ kind }) => kind) : [];
const sent = (status: Send['status']) => ({ '2/reminder/email': { status, at: AT } });

describe('the debt of a withdrawn batch', () => {
  it('is cancelled with a reason of its own, and says when it was withdrawn', () => {
    expect(withdrawInvoice(aDebt('open'), GIVEN)).toMatchObject({
      set: { status: 'cancelled', cancelledAt: AT, withdrawnAt: AT },
      events: [{ type: 'DebtClosed.v1', detail: { reason: 'withdrawn' } }],
    });
  });

  it.each(['claimed', 'sent', 'unknown', 'consolidated', 'delivered'] as const)(
    'has its debtor told when a message is %s',
    (status) => {
      expect(kinds(withdrawInvoice(aDebt('open', { sends: sent(status) }), GIVEN))).toContain('sendCourtesy');
    },
  );

  it.each(['refused', 'undelivered'] as const)('has nobody told when its message was %s', (status) => {
    expect(kinds(withdrawInvoice(aDebt('open', { sends: sent(status) }), GIVEN))).not.toContain(
      'sendCourtesy',
    );
  });

  it('has its debtor told when the message of another debt listed it', () => {
    const listedBy = { by: 'other/1/reminder', channel: 'email', at: AT } as const;
    expect(kinds(withdrawInvoice(aDebt('open', { listedBy }), GIVEN))).toContain('sendCourtesy');
  });

  it('stays settled when it is paid, and a person is asked to give the money back', () => {
    const payments = { 'psp/1': { amount: 100, paidAt: AT, method: 'pix' as const, receivedAt: AT } };
    const decided = withdrawInvoice(aDebt('settled', { payments, sends: sent('sent') }), GIVEN);
    expect(decided).toMatchObject({
      set: { withdrawnAt: AT },
      events: [{ type: 'WithdrawnInvoicePaid.v1', detail: { batch: 'carteira', received: 100 } }],
      effects: [],
    });
  });

  it('that is an instalment follows the debt whose plan it is of', () => {
    const part = aDebt('open', { instalmentOf: { debtId: 'whole', number: 1 } });
    expect(withdrawInvoice(part, GIVEN)).toEqual(ALREADY);
  });

  it('shows that it was withdrawn', () => {
    expect(isWithdrawn(aDebt('cancelled'))).toBe(false);
    expect(isWithdrawn(aDebt('cancelled', { withdrawnAt: AT }))).toBe(true);
  });
});
