import { expect, it } from 'vitest';
import { billGoodThrough } from '#application/billing/bill-good-through.ts';
import { aDebt, aQuote } from '#test/builders/debt.ts';

/** R$ 1.000,00, due on 5 May; on Wednesday, 20 May, R$ 25,00 of charges, and R$ 0,33 more each day. */
const owing = (waiveUpTo: number, given: Parameters<typeof aDebt<'open'>>[1] = {}) => {
  const debt = aDebt('open', given);
  return {
    ...debt,
    terms: { ...debt.terms, whenOnlyChargesAreLeft: { waiveUpTo, above: 'uphold' as const } },
  };
};
const TODAY = '2026-05-20';
const IN_FORCE = aQuote({ amount: 102_000, issuedOn: '2026-05-18', goodThrough: TODAY });
const OF_PRINCIPAL = aQuote({ amount: 100_000, issuedOn: '2026-05-18', goodThrough: TODAY });

it.each([
  { case: 'some days later, on a business day', debt: owing(0), until: '2026-05-25' },
  {
    case: 'the due date, when that is later',
    debt: owing(0, { dueDate: '2026-06-05', rolledDueDate: '2026-06-05' }),
    until: '2026-06-05',
  },
  {
    case: 'the last day of a quote that asks for less than is owed later',
    debt: owing(0, { quotes: [IN_FORCE] }),
    until: TODAY,
  },
  {
    case: 'some days later, when the rule leaves as little as a quote that ends today',
    debt: owing(50_000, { quotes: [OF_PRINCIPAL] }),
    until: '2026-05-25',
  },
  {
    case: 'the last day on which the rule leaves as little as a quote that ends today',
    debt: owing(2_540, { quotes: [OF_PRINCIPAL] }),
    until: '2026-05-21',
  },
])('the last day of a new bill is $case', ({ debt, until }) => {
  expect(billGoodThrough([debt], TODAY, [])).toBe(until);
});
