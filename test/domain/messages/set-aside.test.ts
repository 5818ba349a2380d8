import { expect, it } from 'vitest';
import { NOTHING_ASIDE, setAside } from '#domain/messages/set-aside.ts';

it('sorts the invoices of each reason, and names ten of one at most', () => {
  const many = Array.from({ length: 12 }, (_, index) => ({
    invoiceId: `NF-${String(12 - index).padStart(2, '0')}`,
    why: 'promised' as const,
  }));
  expect(setAside([...many, { invoiceId: 'NF-99', why: 'inReview' }])).toEqual({
    ...NOTHING_ASIDE,
    promised: Array.from({ length: 10 }, (_, index) => `NF-${String(index + 1).padStart(2, '0')}`),
    inReview: ['NF-99'],
  });
});
