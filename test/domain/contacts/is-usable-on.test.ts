import { expect, test } from 'vitest';
import { isUsableOn } from '#domain/contacts/is-usable-on.ts';

const email = { kind: 'email', takesSms: false, whatsApp: 'unknown' } as const;
const mobile = { kind: 'phone', takesSms: true, whatsApp: 'unknown' } as const;
const landline = { kind: 'phone', takesSms: false, whatsApp: 'no' } as const;
const landlineOnWhatsApp = { ...landline, whatsApp: 'yes' } as const;

test.each([
  ['an e-mail address', email, { email: true, sms: false, whatsapp: false }],
  ['a mobile phone', mobile, { email: false, sms: true, whatsapp: true }],
  ['a landline', landline, { email: false, sms: false, whatsapp: false }],
  ['a landline that is on WhatsApp', landlineOnWhatsApp, { email: false, sms: false, whatsapp: true }],
])('%s is an address of the channels that reach it', (_, contact, expected) => {
  const { email: byEmail, sms, whatsapp } = expected;
  expect(isUsableOn(contact, 'email')).toBe(byEmail);
  expect(isUsableOn(contact, 'sms')).toBe(sms);
  expect(isUsableOn(contact, 'whatsapp')).toBe(whatsapp);
});
