import { describe, expect, it } from 'vitest';
import { crossedMessage } from '#domain/messages/crossed-message.ts';

const PAID = '2026-05-06T09:00:00-03:00';
const SENT = '2026-05-06T09:40:00-03:00';
const KNOWN = '2026-05-06T10:00:00-03:00';
const debt = {
  debtId: 'd1',
  settledAt: KNOWN,
  payments: [{ paidAt: PAID, receivedAt: KNOWN }],
  sends: { '1/reminder-1-after/email': { status: 'sent', at: SENT } },
};

describe('a reminder and a payment', () => {
  it('cross when it went out after the payment was made, and before it was known', () => {
    expect(crossedMessage(debt)).toEqual({ by: 'd1/1/reminder-1-after', channel: 'email', isOfOther: false });
  });

  it.each([
    {
      case: 'it went out before the payment',
      sends: { '1/b/email': { status: 'sent', at: '2026-05-06T08:59:00-03:00' } },
    },
    { case: 'it was not sent', sends: { '1/b/email': { status: 'refused', at: SENT } } },
    { case: 'it did not arrive', sends: { '1/b/email': { status: 'undelivered', at: SENT } } },
    { case: 'nothing was sent', sends: {} },
    { case: 'it is not settled', settledAt: undefined },
    {
      case: 'it was settled without a payment',
      payments: [],
    },
    {
      case: 'only a payment after the settling one would cross',
      payments: [
        { paidAt: '2026-05-06T09:50:00-03:00', receivedAt: KNOWN },
        { paidAt: PAID, receivedAt: '2026-05-07T10:00:00-03:00' },
      ],
    },
  ])('do not when $case', ({ case: _, ...change }) => {
    expect(crossedMessage({ ...debt, ...change })).toBeUndefined();
  });

  it('cross by the last of the payments that settle, in whatever order the ledger has them', () => {
    const early = { paidAt: '2026-05-06T08:00:00-03:00', receivedAt: '2026-05-06T08:30:00-03:00' };
    const last = { paidAt: PAID, receivedAt: KNOWN };
    const between = { '1/b/email': { status: 'sent', at: '2026-05-06T08:30:00-03:00' } };
    for (const payments of [
      [early, last],
      [last, early],
    ]) {
      expect(crossedMessage({ ...debt, payments })).toEqual({
        by: 'd1/1/reminder-1-after',
        channel: 'email',
        isOfOther: false,
      });
      expect(crossedMessage({ ...debt, payments, sends: between })).toBeUndefined();
    }
  });

  it('cross though a payment that came after the debt was settled would not', () => {
    const late = { paidAt: '2026-05-06T09:55:00-03:00', receivedAt: '2026-05-07T10:00:00-03:00' };
    expect(crossedMessage({ ...debt, payments: [...debt.payments, late] })).toEqual({
      by: 'd1/1/reminder-1-after',
      channel: 'email',
      isOfOther: false,
    });
  });

  it('of several messages the latest counts, also a consolidated or possibly sent one', () => {
    const sends = {
      '1/one/sms': { status: 'unknown', at: '2026-05-06T09:45:00-03:00' },
      '1/one/email': { status: 'consolidated', at: '2026-05-06T09:50:00-03:00', by: 'd2/1/other' as const },
      '1/zero/sms': { status: 'delivered', at: '2026-05-06T09:30:00-03:00' },
    };
    expect(crossedMessage({ ...debt, sends })).toEqual({
      by: 'd2/1/other',
      channel: 'email',
      isOfOther: true,
    });
  });

  it('cross by a message of another debt that listed this one, though no step of it was due', () => {
    const by = 'd2/1/notice-1-before' as const;
    const listed = (at: string) =>
      crossedMessage({ ...debt, sends: {}, listedBy: { by, channel: 'email', at } });

    expect(listed(SENT)).toEqual({ by, channel: 'email', isOfOther: true });
    expect(listed('2026-05-06T08:00:00-03:00')).toBeUndefined();
  });
});
