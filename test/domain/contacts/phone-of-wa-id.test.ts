import { expect, test } from 'vitest';
import { phoneOfWaId } from '#domain/contacts/phone-of-wa-id.ts';

test.each([
  ['a Brazilian mobile phone', '5585999000001', '+5585999000001'],
  ['an old one, without the ninth digit', '558599000001', '+5585999000001'],
  ['an old one that begins with 6', '551161234567', '+5511961234567'],
  ['a landline, which WhatsApp Business runs on too', '558532000001', '+558532000001'],
  ['with a plus', '+5585999000001', '+5585999000001'],
  ['of another country, with as many digits', '447911123456', '+447911123456'],
])('%s', (_case, waId, phone) => {
  expect(phoneOfWaId(waId)).toBe(phone);
});

test.each(['', '0', 'BR.1393208655302741918', '+', '1234567', '1234567890123456', '5585 99900 0001'])(
  '"%s" is no phone',
  (waId) => {
    expect(phoneOfWaId(waId)).toBeUndefined();
  },
);
