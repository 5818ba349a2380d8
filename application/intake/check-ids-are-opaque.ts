import { RejectedEventError } from '#application/unit-of-work/rejected.ts';
import { carriesPersonal } from '#domain/tax-id/carries-personal.ts';
import { looksPersonal } from '#domain/tax-id/looks-personal.ts';
import { parseTaxId } from '#domain/tax-id/tax-id.ts';
import type { InvoiceIssuedV1 } from '#schemas/events/billing.ts';

/**
 * Refuses ids that are personal data, because ids go into events, logs and history. None may carry what identifies its own debtor.
 * An invoice's id may be any number, and one in a hundred of those with eleven digits passes for a CPF by chance: there only a CPF
 * with its punctuation counts, and the debtor's own.
 * @throws RejectedEventError
 */
export function checkIdsAreOpaque({ invoiceId, sellerId, batch, debtor }: InvoiceIssuedV1): void {
  const { taxId, email, phone, emails = [], phones = [] } = debtor;
  const own = {
    taxId,
    emails: email === undefined ? emails : [email, ...emails],
    phones: phone === undefined ? phones : [phone, ...phones],
  };
  const isPersonal = (id: string): boolean => looksPersonal(id) || carriesPersonal(id, own);
  const personal = [
    ['invoiceId', isPersonal(invoiceId)],
    ['sellerId', sellerId !== undefined && (isPersonal(sellerId) || parseTaxId(sellerId).ok)],
    ['batch', batch !== undefined && isPersonal(batch)],
    ['debtor.debtorId', isPersonal(debtor.debtorId) || parseTaxId(debtor.debtorId).ok],
  ] as const;
  const field = personal.find(([, found]) => found)?.[0];
  if (field)
    throw new RejectedEventError(
      `${field}: must not be a CPF, a CNPJ or an e-mail, nor carry one of the debtor's or their phone, for it goes into events and logs`,
    );
}
