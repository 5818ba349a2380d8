import { type Change, change, type Refused, refused } from '#domain/debt/decision.ts';
import { likenessOf } from '#domain/debt/likeness.ts';
import { withReport } from '#domain/debt/reported-as.ts';
import type { DebtFor } from '#domain/debt/transitions.ts';
import { type PaymentFacts, type RecordPayment, recordPayment } from './record-payment.ts';

/** What the decision needs beside the debt: also, whether a person said that it is a payment of its own. */
export interface ReportFacts extends PaymentFacts {
  readonly isOwnPayment: boolean;
}

/**
 * Records what a source reports of a payment. A payment that the debt already has from another source is not recorded again: its entry
 * gets the second id. One that may be the same is refused (`resembles-another`), and a person decides.
 */
export function recordReport(
  debt: DebtFor<'recordPayment'>,
  payment: RecordPayment,
  { isOwnPayment, ...facts }: ReportFacts,
): Change | Refused {
  const likeness = isOwnPayment ? ({ is: 'new' } as const) : likenessOf(debt.payments, payment);
  switch (likeness.is) {
    case 'new':
      return recordPayment(debt, payment, facts);
    case 'same':
      return change({
        set: { payments: withReport(debt.payments, likeness.paymentId, payment.paymentId) },
      });
    case 'doubtful':
      return refused('resembles-another');
  }
}
