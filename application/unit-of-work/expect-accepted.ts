import type { Refusal } from '#domain/debt/decision.ts';
import type { StoredDebt } from '#schemas/records/debt.ts';
import type { Updated } from './apply-command.ts';
import { RejectedEventError, UnknownInvoiceError } from './rejected.ts';

/**
 * Why an event of billing is rejected, for the person who reads the dead letter: the field, and what would be right.
 */
export type RefusalInWords = Readonly<Partial<Record<Refusal, string>>>;

/**
 * The debt of a command that was carried out, now or before.
 * @param inWords why this command is refused; a reason that only the facts know brings its own words
 * @throws UnknownInvoiceError, which the queue tries again, for an invoice that has not come; RejectedEventError
 * otherwise
 */
export function expectAccepted(updated: Updated, inWords: RefusalInWords): StoredDebt {
  if (updated.kind !== 'refused') return updated.debt;
  if (updated.reason === 'not-issued') throw new UnknownInvoiceError('invoiceId: no such invoice was issued');
  throw new RejectedEventError(
    updated.detail ?? inWords[updated.reason] ?? `invoiceId: ${updated.reason}; it is for a person`,
  );
}
