import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contactQuality, type JudgedContact } from '#domain/contacts/contact-quality.ts';

const email = (value: string, given: Partial<JudgedContact> = {}): JudgedContact => ({
  kind: 'email',
  value,
  validity: 'unknown',
  takesSms: false,
  whatsApp: 'unknown',
  ...given,
});
const mobile = (given: Partial<JudgedContact> = {}): JudgedContact => ({
  kind: 'phone',
  value: '+5585999000001',
  validity: 'unknown',
  takesSms: true,
  whatsApp: 'unknown',
  ...given,
});
const landline = mobile({ value: '+558533331234', takesSms: false });
const sound = email('maria@padaria.example');

describe('the quality of contacts', () => {
  it.each<{ case: string; contacts: JudgedContact[]; score: number; email: string; phone: string }>([
    { case: 'none at all', contacts: [], score: 0, email: 'none', phone: 'none' },
    { case: 'an e-mail', contacts: [sound], score: 45, email: 'well-formed', phone: 'none' },
    { case: 'a mobile', contacts: [mobile()], score: 45, email: 'none', phone: 'mobile' },
    { case: 'both', contacts: [sound, mobile()], score: 90, email: 'well-formed', phone: 'mobile' },
    {
      case: 'both, and messages arrive',
      contacts: [{ ...sound, validity: 'valid' }, mobile({ validity: 'valid' })],
      score: 100,
      email: 'confirmed',
      phone: 'confirmed',
    },
    {
      case: 'a mobile on WhatsApp',
      contacts: [mobile({ whatsApp: 'yes' })],
      score: 50,
      email: 'none',
      phone: 'on-whatsapp',
    },
    {
      case: 'an e-mail whose domain looks like a slip',
      contacts: [email('maria@gmial.com')],
      score: 15,
      email: 'looks-mistyped',
      phone: 'none',
    },
    {
      case: 'one that looks like a slip, and messages arrive all the same',
      contacts: [email('maria@gmial.com', { validity: 'valid' })],
      score: 55,
      email: 'confirmed',
      phone: 'none',
    },
    { case: 'a landline only', contacts: [landline], score: 15, email: 'none', phone: 'landline' },
    {
      case: 'one digit repeated',
      contacts: [mobile({ value: '+5585999999999' })],
      score: 10,
      email: 'none',
      phone: 'one-digit-repeated',
    },
    {
      case: 'an e-mail that bounced',
      contacts: [{ ...sound, validity: 'invalid' }],
      score: 0,
      email: 'invalid',
      phone: 'none',
    },
    {
      case: 'one that bounced and a reserve',
      contacts: [{ ...sound, validity: 'invalid' }, email('outro@padaria.example'), landline, mobile()],
      score: 90,
      email: 'well-formed',
      phone: 'mobile',
    },
  ])('$case', ({ contacts, score, email: bestEmail, phone: bestPhone }) => {
    const quality = contactQuality(contacts);
    expect(quality.score).toBe(score);
    expect(Object.fromEntries(quality.reasons.map((reason) => [reason.kind, reason.found]))).toEqual({
      email: bestEmail,
      phone: bestPhone,
    });
  });
});

const anyContact = fc.oneof(
  fc.record({
    kind: fc.constant('email' as const),
    value: fc.constantFrom('maria@padaria.example', 'ze@gmial.com', 'ze@hotmail.com'),
    validity: fc.constantFrom('unknown' as const, 'valid' as const, 'invalid' as const),
    takesSms: fc.constant(false),
    whatsApp: fc.constant('unknown' as const),
  }),
  fc.record({
    kind: fc.constant('phone' as const),
    value: fc.constantFrom('+5585999000001', '+5585999999999', '+558533331234'),
    validity: fc.constantFrom('unknown' as const, 'valid' as const, 'invalid' as const),
    takesSms: fc.boolean(),
    whatsApp: fc.constantFrom('unknown' as const, 'yes' as const, 'no' as const),
  }),
);

describe('for any contacts', () => {
  it('one more contact never lowers it, and a valid one counts at least its own points', () => {
    fc.assert(
      fc.property(fc.array(anyContact), anyContact, (contacts, more) => {
        const after = contactQuality([...contacts, more]).score;
        expect(after).toBeGreaterThanOrEqual(contactQuality(contacts).score);
        expect(after).toBeGreaterThanOrEqual(contactQuality([more]).score);
      }),
    );
  });

  it('it is 0 to 100, the sum of its reasons up to there, in whatever order the contacts come', () => {
    fc.assert(
      fc.property(fc.array(anyContact), (contacts) => {
        const { score, reasons } = contactQuality(contacts);
        expect(score).toBe(
          Math.min(
            100,
            reasons.reduce((sum, { points }) => sum + points, 0),
          ),
        );
        expect(contactQuality(contacts.toReversed())).toEqual({ score, reasons });
      }),
    );
  });
});
