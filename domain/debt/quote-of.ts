import type { Debt } from '#schemas/records/debt.ts';
import type { PayoffQuote } from '#schemas/records/payoff-quote.ts';
import { balanceOn } from './balance.ts';
import { entriesOf } from './codes-for.ts';
import { dayFor } from './day-for.ts';

/** Makes the payoff quote of a debt for an amount (centavos) that is fixed now; without codes. */
export const quoteOf = (
  debt: Debt,
  fixed: Pick<PayoffQuote, 'id' | 'by' | 'amount' | 'issuedAt' | 'goodThrough' | 'zone'>,
): PayoffQuote => {
  const issuedOn = dayFor(debt, fixed.issuedAt);
  return {
    ...fixed,
    received: Math.max(0, balanceOn(debt, issuedOn).received),
    entries: entriesOf(debt),
    of: { amount: debt.amount, dueDate: debt.dueDate },
    issuedOn,
  };
};
