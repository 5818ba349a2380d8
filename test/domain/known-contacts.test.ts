import { describe, expect, it } from 'vitest';
import { enrichContacts } from '#domain/contacts/enrich-contacts.ts';
import { mergeContacts } from '#domain/contacts/merge-contacts.ts';
import { wantsEnrichment } from '#domain/contacts/wants-enrichment.ts';
import { whyLeftOut } from '#domain/dunning/why-left-out.ts';
import type { Contact } from '#schemas/records/debtor.ts';

const contact = (given: Partial<Contact> & { readonly value: string }): Contact => ({
  kind: given.value.startsWith('+') ? 'phone' : 'email',
  source: 'billing',
  validity: 'unknown',
  takesSms: given.value.startsWith('+'),
  whatsApp: 'unknown',
  ...given,
});

describe('contacts that billing gives', () => {
  const bounced = contact({ value: 'a@x.example', validity: 'invalid', checkedAt: '2026-05-01T10:00:00Z' });
  const phone = contact({ value: '+5585999000001', whatsApp: 'yes' });
  const found = contact({ value: '+5585999000009', source: 'enrichment' });

  it('take the place of those it gave before, and known ones keep what was learnt of them', () => {
    const given = [contact({ value: 'b@x.example' }), contact({ value: 'A@x.example' })];
    expect(mergeContacts([bounced, contact({ value: 'c@x.example' }), phone], 'email', given)).toEqual([
      contact({ value: 'b@x.example' }),
      { ...bounced, value: 'A@x.example' },
      phone,
    ]);
  });

  it('leave those that others found, after them', () => {
    const given = [contact({ value: '+5585999000002' })];
    expect(mergeContacts([bounced, phone, found], 'phone', given)).toEqual([bounced, ...given, found]);
  });

  it('make their own what others found before', () => {
    const given = [contact({ value: found.value })];
    expect(mergeContacts([{ ...found, whatsApp: 'no' }], 'phone', given)).toEqual([
      { ...found, source: 'billing', whatsApp: 'no' },
    ]);
  });

  it('may be none', () => {
    expect(mergeContacts([bounced, phone, found], 'phone', [])).toEqual([bounced, found]);
  });
});

describe('an enrichment', () => {
  const make = ({ value, takesSms }: { value: string; takesSms: boolean }, whatsApp: Contact['whatsApp']) =>
    contact({ value, takesSms, whatsApp, source: 'enrichment' });
  const known = [contact({ value: 'a@x.example' }), contact({ value: '+5585999000001', validity: 'valid' })];

  it('says of known phones whether they are on WhatsApp, and adds others after them', () => {
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

  it('that says nothing changes nothing', () => {
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

describe('a step', () => {
  it.each([
    { when: undefined, why: undefined },
    { when: {}, why: undefined },
    { when: { profiles: ['good', 'new'] }, why: undefined },
    { when: { profiles: ['recurrent'] }, why: 'only for recurrent debtors' },
    { when: { profiles: ['occasional', 'recurrent'] }, why: 'only for occasional or recurrent debtors' },
    { when: { tags: ['bar', 'vip'] }, why: undefined },
    { when: { tags: ['hotel'] }, why: 'only for debtors tagged hotel' },
    { when: { profiles: ['new'], tags: ['hotel', 'vip'] }, why: undefined },
    { when: { profiles: ['new'], tags: ['hotel'] }, why: 'only for debtors tagged hotel' },
  ])('for $when is left out: $why', ({ when, why }) => {
    expect(whyLeftOut(when, { profile: 'new', tags: ['vip'] })).toBe(why);
  });
});
