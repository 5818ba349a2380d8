import { parseTaxId } from '../../domain/tax-id.ts';
import type { InvoiceIssuedV1 } from '../../schemas/events/billing.ts';
import { RejectedEventError } from './rejected.ts';

/** A CPF or CNPJ as people write it, or an e-mail address. */
const PERSONAL = /^\d{3}\.\d{3}\.\d{3}-\d{2}$|^[0-9A-Z]{2}\.[0-9A-Z]{3}\.[0-9A-Z]{3}\/[0-9A-Z]{4}-\d{2}$|@/i;

/**
 * Refuses ids that are personal data, for ids go into events, logs and history. An invoice's id may be any number, and
 * a hundredth of those of eleven digits pass for a CPF by chance: there only a written one counts.
 */
export function checkIdsAreOpaque({ invoiceId, sellerId, debtor }: InvoiceIssuedV1): void {
  const personal = [
    ['invoiceId', PERSONAL.test(invoiceId)],
    ['sellerId', sellerId !== undefined && (PERSONAL.test(sellerId) || parseTaxId(sellerId).ok)],
    ['debtor.debtorId', PERSONAL.test(debtor.debtorId) || parseTaxId(debtor.debtorId).ok],
  ] as const;
  const field = personal.find(([, found]) => found)?.[0];
  if (field)
    throw new RejectedEventError(
      `${field}: must not be a CPF, a CNPJ or an e-mail, for it goes into events and logs`,
    );
}
