import { expect, it } from 'vitest';
import { sellerStanding } from '#domain/seller/seller-standing.ts';
import { debtInWords } from '#functions/seller-feed/in-words.ts';

const debt = { debtId: 'one', invoiceId: 'NF-1' };
const of = (today: string) =>
  debtInWords({
    ...debt,
    ...sellerStanding(
      // Due on Friday, 2026-11-20, a holiday.
      { status: 'open', rolledDueDate: '2026-11-23', unpaid: 100, since: '2026-11-01', awaited: [] },
      today,
    ),
  });

it('a seller reads until when an invoice is on time, not that it falls due on that day', () => {
  expect(of('2026-11-19')).toBe('em dia até 23/11/2026');
  expect(of('2026-11-23')).toBe('em dia até 23/11/2026');
  expect(of('2026-11-24')).toBe('em atraso há 1 dia');
});
