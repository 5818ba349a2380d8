import { describe, expect, it } from 'vitest';
import { mergeContacts } from '#domain/contacts/merge-contacts.ts';
import type { Contact } from '#schemas/records/debtor.ts';

const contact = (given: Partial<Contact> & { readonly value: string }): Contact => ({
  kind: given.value.startsWith('+') ? 'phone' : 'email',
  source: 'billing',
  validity: 'unknown',
  takesSms: given.value.startsWith('+'),
  whatsApp: 'unknown',
  ...given,
});

describe('contacts from billing', () => {
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

  it.each([
    ['after it was found not to work', '2026-05-02T10:00:00Z', 'unknown'],
    ['before that', '2026-04-30T10:00:00Z', 'invalid'],
    ['with an invoice, which states all it has', undefined, 'invalid'],
  ])('that bounced, stated again %s, are %s / %s', (_, restatedAt, validity) => {
    const [again] = mergeContacts([bounced], 'email', [contact({ value: bounced.value })], restatedAt);
    expect(again?.validity).toBe(validity);
  });

  it('may be none', () => {
    expect(mergeContacts([bounced, phone, found], 'phone', [])).toEqual([bounced, found]);
  });
});
