import { describe, expect, it } from 'vitest';
import { enrichContacts } from '#domain/contacts/enrich-contacts.ts';
import { wantsEnrichment } from '#domain/contacts/wants-enrichment.ts';
import type { Contact } from '#schemas/records/debtor.ts';

const contact = (given: Partial<Contact> & { readonly value: string }): Contact => ({
  kind: given.value.startsWith('+') ? 'phone' : 'email',
  source: 'billing',
  validity: 'unknown',
  takesSms: given.value.startsWith('+'),
  whatsApp: 'unknown',
  ...given,
});

describe('an enrichment', () => {
  const make = ({ value, takesSms }: { value: string; takesSms: boolean }, whatsApp: Contact['whatsApp']) =>
    contact({ value, takesSms, whatsApp, source: 'enrichment' });
  const known = [contact({ value: 'a@x.example' }), contact({ value: '+5585999000001', validity: 'valid' })];

  it('marks known phones that are on WhatsApp, and adds new ones after them', () => {
    const phones = [
      { value: '+5585999000002', takesSms: true, onWhatsApp: true },
      { value: '+5585999000001', takesSms: true, onWhatsApp: false },
      { value: '+558533331234', takesSms: false },
    ];
    expect(enrichContacts(known, phones, make)).toEqual([
      known[0],
      { ...known[1], whatsApp: 'no' },
      contact({ value: '+5585999000002', source: 'enrichment', whatsApp: 'yes' }),
      contact({ value: '+558533331234', source: 'enrichment', takesSms: false }),
    ]);
  });

  it('without a result changes nothing', () => {
    expect(enrichContacts(known, [{ value: '+5585999000001', takesSms: true }], make)).toEqual(known);
  });

  const mobile = contact({ value: '+5585999000001' });
  const landline = contact({ value: '+558533331234', takesSms: false, whatsApp: 'no' });
  it.each([
    { when: 'no-mobile' as const, what: 'a landline', contacts: [landline], wanted: true },
    { when: 'no-mobile' as const, what: 'a mobile', contacts: [mobile], wanted: false },
    {
      when: 'no-mobile' as const,
      what: 'a mobile that is wrong',
      contacts: [{ ...mobile, validity: 'invalid' as const }],
      wanted: true,
    },
    { when: 'whatsapp-unknown' as const, what: 'a mobile', contacts: [mobile], wanted: true },
    { when: 'whatsapp-unknown' as const, what: 'one not on WhatsApp', contacts: [landline], wanted: false },
    { when: 'whatsapp-unknown' as const, what: 'an e-mail', contacts: [known[0] as Contact], wanted: false },
    { when: 'always' as const, what: 'nothing', contacts: [], wanted: true },
  ])('$when is asked for $what: $wanted', ({ when, contacts, wanted }) => {
    expect(wantsEnrichment(when, contacts)).toBe(wanted);
  });
});
