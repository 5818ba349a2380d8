import { describe, expect, it } from 'vitest';
import { receiptOf } from '#domain/messages/receipt-of.ts';

const payment = (id: string, amount: number, day: string) => ({
  ...{ id, source: id },
  amount,
  paidAt: `2026-05-${day}T12:00:00-03:00`,
  receivedAt: `2026-05-${day}T12:00:00-03:00`,
});
const of = (invoiceId: string, isOwed = false) => ({ debt: { invoiceId }, isOwed });

describe('a receipt', () => {
  it('names each payment with its day, the earliest first', () => {
    const payments = [payment('p2', 60_000, '08'), payment('p1', 40_000, '04')];
    expect(receiptOf([{ ...of('NF-1'), payments }], false)).toEqual({
      payments: [
        { amount: 'R$ 400,00', day: '04/05/2026' },
        { amount: 'R$ 600,00', day: '08/05/2026' },
      ],
      partlyPaid: [],
      cameLate: false,
    });
  });

  it('adds the shares of one payment, and names those of invoices that are still owed', () => {
    const paid = [
      { ...of('NF-1'), payments: [payment('p1', 40_000, '04')] },
      { ...of('NF-2', true), payments: [payment('p1', 10_000, '04')] },
      { ...of('NF-3'), payments: [payment('p1', 5_000, '04')] },
    ];
    expect(receiptOf(paid, true)).toEqual({
      payments: [{ amount: 'R$ 550,00', day: '04/05/2026' }],
      partlyPaid: [{ invoiceId: 'NF-2', amount: 'R$ 100,00' }],
      cameLate: true,
    });
  });
});
