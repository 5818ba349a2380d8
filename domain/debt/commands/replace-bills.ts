import { inUtc, isBefore } from '#domain/calendar/days.ts';
import { ALREADY, type Change, change } from '#domain/debt/decision.ts';
import { debtEvent } from '#domain/debt/event.ts';
import type { DebtFor } from '#domain/debt/transitions.ts';
import type { PayoffQuote } from '#schemas/records/payoff-quote.ts';

/** The CPF or CNPJ of the debtor was corrected. */
export interface ReplaceBills {
  /** When it was taken (ISO-8601): bills issued until then name the other one. */
  readonly replacedAt: string;
  /** Today, in Brasília. */
  readonly today: string;
}

/**
 * Withdraws the bills of ours that name a wrong CPF or CNPJ, because a bank shows them to the person of that number, and nobody but the
 * debtor may learn of the debt (CDC art. 42). The amounts that they asked for settle the debt until their last days all the same, and the
 * next code asks for the same.
 */
export function replaceBills(
  { quotes, debtorId }: DebtFor<'replaceBills'>,
  { replacedAt, today }: ReplaceBills,
): Change | typeof ALREADY {
  const isWrong = ({ bill, goodThrough, issuedAt }: PayoffQuote): boolean =>
    !!bill && !bill.withdrawn && !bill.isWrong && today <= goodThrough && !isBefore(replacedAt, issuedAt);
  const wrong = quotes.filter(isWrong);
  if (wrong.length === 0) return ALREADY;
  const at = inUtc(replacedAt);
  return change({
    set: {
      quotes: quotes.map((quote) =>
        quote.bill && wrong.includes(quote) ? { ...quote, bill: { ...quote.bill, isWrong: true } } : quote,
      ),
    },
    events: [debtEvent('BillsReplaced.v1', at, { at: replacedAt, debtorId, bills: wrong.length })],
  });
}
