import { RejectedEventError } from '#application/unit-of-work/rejected.ts';
import { type ContactDefect, type ReadContact, readContacts } from '#domain/contacts/read-contacts.ts';
import { parseTaxId } from '#domain/tax-id/tax-id.ts';
import type { ContactUpdatedV1, InvoiceDebtor } from '#schemas/events/billing.ts';
import type { Contact, Debtor, DebtorFact } from '#schemas/records/debtor.ts';

/** Identifies a contact by how billing wrote it: see `contactFingerprints`. */
export type FingerprintOf = (asWritten: string) => string;

/** What identifies a debtor; no update changes it. */
export type Identity = Pick<Debtor, 'debtorId' | 'taxId' | 'personType'>;

/** What billing states of a debtor, in our form; a fact that it does not state is absent. */
export type DebtorUpdate = {
  readonly [Fact in Extract<keyof Debtor, DebtorFact | 'optOuts'>]?: Debtor[Fact] | undefined;
} & {
  readonly emails?: readonly Contact[] | undefined;
  readonly phones?: readonly Contact[] | undefined;
};

/** An update as it was read, with what is wrong with the contacts in it. */
export interface ReadUpdate {
  readonly update: DebtorUpdate;
  readonly defects: readonly ContactDefect[];
}

/**
 * What an invoice states of its debtor, in our form. A wrong tax id is refused, because it may be another person's; a
 * contact that cannot be used is left out, and closes its channel only.
 * @throws RejectedEventError
 */
export function normaliseDebtor(
  debtor: InvoiceDebtor,
  fingerprintOf: FingerprintOf,
): ReadUpdate & { readonly identity: Identity } {
  const parsed = parseTaxId(debtor.taxId);
  if (!parsed.ok) throw new RejectedEventError(`debtor.taxId: ${parsed.reason}`);
  if (debtor.personType && debtor.personType !== parsed.personType)
    throw new RejectedEventError(`debtor.personType: must be "${parsed.personType}", as debtor.taxId says`);
  const { debtorId, name, taxId: _taxId, personType: _personType, email, phone, ...more } = debtor;
  const { update, defects } = readUpdate(
    { ...more, emails: together(email, more.emails), phones: together(phone, more.phones) },
    fingerprintOf,
  );
  return {
    identity: { debtorId, taxId: parsed.taxId, personType: parsed.personType },
    update: { name: name.replace(/\s+/g, ' '), ...update },
    defects,
  };
}

/** Reads what billing states of a debtor beside its identity. */
export function readUpdate(
  stated: Omit<ContactUpdatedV1, 'creditorId' | 'debtorId' | 'updatedAt'>,
  fingerprintOf: FingerprintOf,
): ReadUpdate {
  const { emails, phones, ...facts } = stated;
  const readEmails = emails && readContacts('email', emails);
  const readPhones = phones && readContacts('phone', phones);
  return {
    update: {
      ...facts,
      ...(readEmails ? { emails: readEmails.contacts.map((one) => asContact(one, fingerprintOf)) } : {}),
      ...(readPhones ? { phones: readPhones.contacts.map((one) => asContact(one, fingerprintOf)) } : {}),
    },
    defects: [...(readEmails?.defects ?? []), ...(readPhones?.defects ?? [])],
  };
}

/** The one that is given by itself comes first: it is the best. */
const together = (one: string | undefined, more: readonly string[] | undefined): string[] | undefined =>
  one === undefined && more === undefined
    ? undefined
    : [...(one === undefined ? [] : [one]), ...(more ?? [])];

const asContact = (
  { kind, value, asWritten, takesSms, whatsApp }: ReadContact,
  fingerprintOf: FingerprintOf,
): Contact => ({
  kind,
  value,
  source: 'billing',
  validity: 'unknown',
  takesSms,
  whatsApp,
  fingerprint: fingerprintOf(asWritten),
});
