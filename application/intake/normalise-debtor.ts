import { contactFingerprint } from '#adapters/table/keys.ts';
import { RejectedEventError } from '#application/unit-of-work/rejected.ts';
import { type ContactDefect, type ReadContact, readContacts } from '#domain/contacts/read-contacts.ts';
import { parseTaxId } from '#domain/tax-id/tax-id.ts';
import type { ContactUpdatedV1, InvoiceDebtor } from '#schemas/events/billing.ts';
import type { Contact, Debtor, DebtorFact } from '#schemas/records/debtor.ts';

/** Who the debtor is; never changed by news. */
export type Identity = Pick<Debtor, 'debtorId' | 'taxId' | 'personType'>;

/** What billing tells of a debtor, in our form; what it does not speak of is absent. */
export type News = {
  readonly [Fact in Extract<keyof Debtor, DebtorFact | 'optOuts'>]?: Debtor[Fact] | undefined;
} & {
  readonly emails?: readonly Contact[] | undefined;
  readonly phones?: readonly Contact[] | undefined;
};

/** News, and what is wrong with the contacts in it. */
export interface Told {
  readonly news: News;
  readonly defects: readonly ContactDefect[];
}

/**
 * What an invoice says of its debtor, in our form. A wrong tax id is refused, for it may be another person's; a contact
 * that cannot be used is left out, and closes its channel only.
 */
export function normaliseDebtor(debtor: InvoiceDebtor): Told & { readonly identity: Identity } {
  const parsed = parseTaxId(debtor.taxId);
  if (!parsed.ok) throw new RejectedEventError(`debtor.taxId: ${parsed.reason}`);
  if (debtor.personType && debtor.personType !== parsed.personType)
    throw new RejectedEventError(`debtor.personType: must be "${parsed.personType}", as debtor.taxId says`);
  const { debtorId, name, taxId: _taxId, personType: _personType, email, phone, ...more } = debtor;
  const { news, defects } = readNews({
    ...more,
    emails: together(email, more.emails),
    phones: together(phone, more.phones),
  });
  return {
    identity: { debtorId, taxId: parsed.taxId, personType: parsed.personType },
    news: { name: name.replace(/\s+/g, ' '), ...news },
    defects,
  };
}

/** What billing tells of a debtor besides who it is. */
export function readNews(told: Omit<ContactUpdatedV1, 'creditorId' | 'debtorId' | 'updatedAt'>): Told {
  const { emails, phones, ...facts } = told;
  const readEmails = emails && readContacts('email', emails);
  const readPhones = phones && readContacts('phone', phones);
  return {
    news: {
      ...facts,
      ...(readEmails ? { emails: readEmails.contacts.map(asContact) } : {}),
      ...(readPhones ? { phones: readPhones.contacts.map(asContact) } : {}),
    },
    defects: [...(readEmails?.defects ?? []), ...(readPhones?.defects ?? [])],
  };
}

/** The one that stands alone is the best. */
const together = (one: string | undefined, more: readonly string[] | undefined): string[] | undefined =>
  one === undefined && more === undefined
    ? undefined
    : [...(one === undefined ? [] : [one]), ...(more ?? [])];

const asContact = ({ kind, value, asWritten, takesSms }: ReadContact): Contact => ({
  kind,
  value,
  source: 'billing',
  validity: 'unknown',
  takesSms,
  whatsApp: 'unknown',
  fingerprint: contactFingerprint(asWritten),
});
