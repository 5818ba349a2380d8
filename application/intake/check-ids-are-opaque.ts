import { RejectedEventError } from '#application/unit-of-work/rejected.ts';
import { looksPersonal } from '#domain/tax-id/looks-personal.ts';
import { parseTaxId } from '#domain/tax-id/tax-id.ts';
import type { InvoiceIssuedV1 } from '#schemas/events/billing.ts';

/**
 * Refuses ids that are personal data, because ids go into events, logs and history. An invoice's id may be any number, and
 * one in a hundred of those with eleven digits passes for a CPF by chance: there only a CPF with its punctuation counts.
 * @throws RejectedEventError
 */
export function checkIdsAreOpaque({ invoiceId, sellerId, debtor }: InvoiceIssuedV1): void {
  const personal = [
    ['invoiceId', looksPersonal(invoiceId)],
    ['sellerId', sellerId !== undefined && (looksPersonal(sellerId) || parseTaxId(sellerId).ok)],
    ['debtor.debtorId', looksPersonal(debtor.debtorId) || parseTaxId(debtor.debtorId).ok],
  ] as const;
  const field = personal.find(([, found]) => found)?.[0];
  if (field)
    throw new RejectedEventError(
      `${field}: must not be a CPF, a CNPJ or an e-mail, for it goes into events and logs`,
    );
}
