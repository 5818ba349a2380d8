import { expect, test } from 'vitest';
import { paymentsKnownAt } from '#domain/dunning/payments-known-at.ts';

const FILE = { businessDays: 1, by: '10:00' };

test.each([
  {
    case: 'a Pix, when the due date is over',
    byBoleto: false,
    due: '2026-03-09',
    at: '2026-03-10T03:00:00.000Z',
  },
  { case: 'a boleto due on a Monday', byBoleto: true, due: '2026-03-09', at: '2026-03-10T13:00:00.000Z' },
  {
    case: 'a boleto due on a Friday: with the file of Monday',
    byBoleto: true,
    due: '2026-03-06',
    at: '2026-03-09T13:00:00.000Z',
  },
  {
    case: 'a boleto due before a holiday',
    byBoleto: true,
    due: '2026-04-20',
    at: '2026-04-22T13:00:00.000Z',
  },
])('$case', ({ byBoleto, due, at }) => {
  expect(paymentsKnownAt({ rolledDueDate: due, byBoleto, file: FILE, bankHolidays: [] })).toBe(at);
});

test('a holiday of the creditor is not a business day of its bank', () => {
  const bankHolidays = [{ date: '2026-03-10', name: 'Aniversário da cidade' }];
  const given = { rolledDueDate: '2026-03-09', byBoleto: true, file: FILE, bankHolidays };
  expect(paymentsKnownAt(given)).toBe('2026-03-11T13:00:00.000Z');
});
