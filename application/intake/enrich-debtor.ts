import type { Found } from '#adapters/enrichment/enricher.ts';
import { enricherOf } from '#adapters/enrichment/enricher-of.ts';
import { changeDebtor, putDebtor } from '#adapters/table/debtors.ts';
import { contactQuality } from '#domain/contacts/contact-quality.ts';
import { enrichContacts } from '#domain/contacts/enrich-contacts.ts';
import { wantsEnrichment } from '#domain/contacts/wants-enrichment.ts';
import { log } from '#runtime/log.ts';
import type { Creditor } from '#schemas/config/creditor.ts';
import type { Contact, Debtor } from '#schemas/records/debtor.ts';

/**
 * Asks a provider of contact data for better contacts of a debtor, if the creditor wants that and the contacts lack them. It
 * is asked at most once for each set of contacts, which is why that is recorded before. A failure is logged and stops
 * nothing.
 * @returns what it cost, microreais
 */
export async function enrichDebtor(creditor: Creditor, debtor: Debtor, now: string): Promise<number> {
  const { enrichment } = creditor;
  if (!enrichment || debtor.enrichedAt !== undefined) return 0;
  if (!wantsEnrichment(enrichment.when, debtor.contacts)) return 0;
  if (!(await putDebtor({ ...debtor, enrichedAt: now }, debtor))) return 0;
  const found = await lookUp(creditor, debtor);
  if (!found) return 0;
  if (found.phones.length > 0)
    await changeDebtor(creditor.id, debtor.debtorId, (known) => withFound(known, found));
  return found.cost;
}

async function lookUp(creditor: Creditor, { taxId, contacts }: Debtor): Promise<Found | undefined> {
  const phones = contacts.filter(({ kind }) => kind === 'phone').map(({ value }) => value);
  try {
    return await enricherOf(creditor).lookup({ taxId, phones });
  } catch (error) {
    const { name, message } = error as Error;
    log.warn('contacts could not be looked up', { creditorId: creditor.id, reason: `${name}: ${message}` });
    return undefined;
  }
}

function withFound(debtor: Debtor, { phones }: Found): Debtor {
  const contacts = enrichContacts<Contact>(debtor.contacts, phones, ({ value, takesSms }, whatsApp) => ({
    kind: 'phone',
    value,
    source: 'enrichment',
    validity: 'unknown',
    takesSms,
    whatsApp,
  }));
  return { ...debtor, contacts, quality: contactQuality(contacts).score };
}
