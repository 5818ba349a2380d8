import { parseEmail, parsePhone } from '../../domain/contacts.ts';
import { parseTaxId } from '../../domain/tax-id.ts';
import type { InvoiceDebtor } from '../../schemas/events/billing.ts';
import type { Debtor } from '../../schemas/records/debtor.ts';
import { RejectedEventError } from './rejected.ts';

const FRESH = { source: 'billing', validity: 'unknown', whatsApp: 'unknown' } as const;

/**
 * What billing says of a debtor, in our form. A wrong tax id is refused, for it may be another person's; a contact
 * that cannot be used is left out, and closes its channel only.
 */
export function normaliseDebtor(creditorId: string, debtor: InvoiceDebtor, updatedAt: string): Debtor {
  const parsed = parseTaxId(debtor.taxId);
  if (!parsed.ok) throw new RejectedEventError(`debtor.taxId: ${parsed.reason}`);
  if (debtor.personType && debtor.personType !== parsed.personType)
    throw new RejectedEventError(`debtor.personType: must be "${parsed.personType}", as debtor.taxId says`);
  const email = parseEmail(debtor.email);
  const phone = parsePhone(debtor.phone);
  return {
    creditorId,
    debtorId: debtor.debtorId,
    name: debtor.name.replace(/\s+/g, ' '),
    taxId: parsed.taxId,
    personType: parsed.personType,
    contacts: [
      ...(email === undefined ? [] : [{ kind: 'email' as const, value: email, ...FRESH, takesSms: false }]),
      ...(phone === undefined
        ? []
        : [{ kind: 'phone' as const, value: phone.e164, ...FRESH, takesSms: phone.takesSms }]),
    ],
    quality: 100,
    ...(debtor.uf === undefined ? {} : { uf: debtor.uf }),
    tags: debtor.tags ?? [],
    ...(debtor.preferredChannel === undefined ? {} : { preferredChannel: debtor.preferredChannel }),
    optIns: debtor.optIns ?? [],
    optOuts: debtor.optOuts ?? [],
    overIndebted: debtor.overIndebted ?? false,
    updatedAt,
  };
}
