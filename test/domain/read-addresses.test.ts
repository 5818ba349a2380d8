import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEmail } from '#domain/contacts/read-email.ts';
import { readPhone } from '#domain/contacts/read-phone.ts';
import { suggestEmail } from '#domain/contacts/suggest-email.ts';
import emails from '#test/fixtures/emails.json' with { type: 'json' };
import phones from '#test/fixtures/phones.json' with { type: 'json' };

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

describe('the address that was meant', () => {
  it.each([
    ['maria@gmial.com', 'maria@gmail.com'],
    ['maria@gamil.com', 'maria@gmail.com'],
    ['maria@gmail.con', 'maria@gmail.com'],
    ['maria@gmail.com.br', 'maria@gmail.com'],
    ['maria@gnail.com', 'maria@gmail.com'],
    ['maria@hotmial.com', 'maria@hotmail.com'],
    ['maria@hotmail.co', 'maria@hotmail.com'],
    ['maria@outlok.com', 'maria@outlook.com'],
    ['maria@yaho.com.br', 'maria@yahoo.com.br'],
    ['maria@yahoo.con.br', 'maria@yahoo.com.br'],
    ['maria@iclod.com', 'maria@icloud.com'],
    ['maria@protonmial.com', 'maria@protonmail.com'],
    ["M.O'Neil+x@GMIAL.com", "M.O'Neil+x@gmail.com"],
  ])('%s is probably %s', (email, meant) => {
    expect(suggestEmail(email)).toBe(meant);
  });

  it.each([
    'maria@gmail.com',
    'maria@hotmail.com.br',
    'maria@outlook.com.br',
    'maria@yahoo.com',
    'maria@yahoo.com.br',
    'maria@uol.com.br',
    'maria@bol.com.br',
    'maria@terra.com.br',
    'maria@ig.com.br',
    'maria@globo.com',
    'maria@live.com',
    'maria@mail.com',
    'maria@cloud.com',
    'maria@email.com',
    'maria@fmail.com',
    'maria@hotmail.co.uk',
    'maria@yahoo.ca',
    'maria@yahoo.co.uk',
    'maria@yahoo.com.ar',
    'maria@yahoo.com.mx',
    'maria@ymail.com',
    'maria@bb.com.br',
    'maria@sol.com.br',
    'maria@serra.com.br',
    'maria@empresa.ind.br',
    'maria@padaria.example',
    '@gmial.com',
    'gmial.com',
    '',
  ])('%s is left alone', (email) => {
    expect(suggestEmail(email)).toBeUndefined();
  });

  it('changes the domain only, and is itself left alone', () => {
    const locals = fc.stringMatching(/^[A-Za-z0-9]([A-Za-z0-9._+-]{0,20}[A-Za-z0-9])?$/);
    const domains = fc.constantFrom('gmial.com', 'hotmal.com', 'outloook.com', 'yaho.com.br');
    fc.assert(
      fc.property(locals, domains, (local, domain) => {
        const suggestion = suggestEmail(`${local}@${domain}`) as string;
        expect(suggestion.startsWith(`${local}@`)).toBe(true);
        expect(suggestEmail(suggestion)).toBeUndefined();
      }),
    );
  });
});

describe('what a phone is', () => {
  it.each(phones.cases.filter(({ expected }) => expected.e164))('$id: "$input"', ({ input, expected }) => {
    expect(readPhone(input)).toEqual({
      ok: true,
      phone: {
        e164: expected.e164,
        kind: expected.kind,
        takesSms: expected.sms_capable,
        whatsApp: 'unknown',
      },
    });
  });

  it.each([
    { input: '0800 123 4567', case: 'a free number' },
    { input: '4004 1234', case: 'a number of companies' },
    { input: '(11) 7777-1234', case: 'trunked radio' },
  ])('$case is no line of a person', ({ input }) => {
    expect(readPhone(input)).toMatchObject({ ok: true, phone: { kind: 'service', takesSms: false } });
  });

  it.each([
    { told: true, whatsApp: 'yes' },
    { told: false, whatsApp: 'no' },
    { told: undefined, whatsApp: 'unknown' },
  ])('told of WhatsApp $told, of a mobile and a landline: $whatsApp', ({ told, whatsApp }) => {
    for (const input of ['(85) 99900-0001', '(85) 3333-0001'])
      expect(readPhone(input, told)).toMatchObject({ phone: { whatsApp } });
  });
});

describe('why a phone is none', () => {
  it.each([
    { input: '', reason: 'must be digits, blanks and ( ) + . -' },
    { input: '(11) 988887777x', reason: 'must be digits, blanks and ( ) + . -' },
    { input: 'x(11) 98888-7777', reason: 'must be digits, blanks and ( ) + . -' },
    { input: '()', reason: 'must be an area code (DDD) and eight or nine digits' },
    { input: '1'.repeat(20), reason: 'must be an area code (DDD) and eight or nine digits' },
    { input: '+351 912 345 678', reason: 'is a number of another country' },
    { input: '8888-7777', reason: 'has no area code (DDD)' },
    { input: '98888-7777', reason: 'has no area code (DDD)' },
    { input: '11', reason: 'must be an area code (DDD) and eight or nine digits' },
    { input: '(11) 98888-77777', reason: 'must be an area code (DDD) and eight or nine digits' },
    { input: '(20) 98888-7777', reason: 'has an area code (DDD) that does not exist' },
    { input: '(11) 9000-0000', reason: 'is a mobile number without its ninth digit' },
    {
      input: '(11) 78888-7777',
      reason: 'has nine digits that do not begin with 9, or eight that do not begin with 2 to 5',
    },
  ])('"$input" $reason', ({ input, reason }) => {
    expect(readPhone(input)).toEqual({ ok: false, reason });
  });

  it('nobody takes SMS but a mobile of eleven digits', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\(?\d{2}\)? ?\d{4,5}-?\d{4}$/), (input) => {
        const read = readPhone(input);
        if (read.ok && read.phone.takesSms) expect(read.phone.e164).toMatch(/^\+55\d\d9\d{8}$/);
      }),
    );
  });
});
