import fc from 'fast-check';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { describe, expect, it } from 'vitest';
import { brazilianPhones } from '#bin/phone-metadata.ts';
import written from '#domain/contacts/brazilian-phones.json' with { type: 'json' };
import { readPhone } from '#domain/contacts/read-phone.ts';
import phones from '#test/fixtures/phones.json' with { type: 'json' };

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

  it.each(['005585999000001', '00 55 85 99900-0001', '(00) 55 (85) 99900-0001', '0055 (85) 99900-0001'])(
    '"%s" has its country behind 00',
    (value) => {
      expect(parsePhone(value)).toEqual({ e164: '+5585999000001', takesSms: true });
    },
  );

  it.each([
    { case: 'nothing', value: undefined },
    { case: 'a number of another country behind 00', value: '00 1 212 555 0100' },
    { case: 'a word', value: 'a confirmar' },
    { case: 'a number with a name behind it', value: '(11) 3333-1234 Rita' },
    { case: 'an extension alone', value: 'ramal 12' },
    { case: 'a number of another country', value: '+1 212 555 0100' },
  ])('$case is no phone', ({ value }) => {
    expect(parsePhone(value)).toBeUndefined();
  });
});

describe('a phone with an extension', () => {
  it.each([
    '(11) 3333-1234 ramal 12',
    '11 3333-1234 r. 12',
    '11 3333-1234 (R 12)',
    '11 3333-1234, RAMAL: 1015',
  ])('"%s" is that of a switchboard, which a person calls and no message reaches', (value) => {
    expect(readPhone(value)).toEqual({
      ok: true,
      phone: { e164: '+551133331234', kind: 'landline', takesSms: false, whatsApp: 'no' },
    });
  });

  it('is a mobile all the same where its number is one', () => {
    expect(readPhone('11 98888-7777 r. 2')).toMatchObject({
      phone: { e164: '+5511988887777', takesSms: true, whatsApp: 'unknown' },
    });
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
    { given: true, whatsApp: 'yes' },
    { given: false, whatsApp: 'no' },
    { given: undefined, whatsApp: 'unknown' },
  ])('given WhatsApp $given, mobile and landline have it: $whatsApp', ({ given, whatsApp }) => {
    for (const input of ['(85) 99900-0001', '(85) 3333-0001'])
      expect(readPhone(input, given)).toMatchObject({ phone: { whatsApp } });
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

  it('only a mobile number of eleven digits takes SMS', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\(?\d{2}\)? ?\d{4,5}-?\d{4}$/), (input) => {
        const read = readPhone(input);
        if (read.ok && read.phone.takesSms) expect(read.phone.e164).toMatch(/^\+55\d\d9\d{8}$/);
      }),
    );
  });
});

describe('what is known of Brazilian numbers', () => {
  it('is what libphonenumber has (npm run phone-metadata)', () => {
    expect(written).toEqual(brazilianPhones());
  });

  /** Texts like phones: of Brazil and of other countries, with and without what stands before them. */
  const texts = fc
    .tuple(
      fc.constantFrom(
        ...['', '+', '00', '0', '+55', '55', '0055', '00 55 '],
        ...['+1 ', '+44', '+351 ', '0014 1', '015'],
      ),
      fc.constantFrom('', '(85)', '85 ', '11', '10', ' (00) '),
      fc.oneof(
        fc.stringMatching(/^9?[0-9]{8}$/),
        fc.stringMatching(/^[0-9]{2,14}$/),
        fc.constantFrom('0800 123 4567', '4004-1234', '98888-7777', '3333 1234'),
      ),
    )
    .map((parts) => parts.join(''));

  it('reads each number as all that is known of every country does', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const whole = parsePhoneNumberFromString(text.replace(/^[\s(]*00[\s)]*(?=55)/, '+'), 'BR');
        const expected = whole?.countryCallingCode === '55' && whole.isValid() ? whole.number : undefined;
        expect(parsePhone(text)?.e164).toBe(expected);
        if (whole && whole.countryCallingCode !== '55')
          expect(readPhone(text)).toEqual({ ok: false, reason: 'is a number of another country' });
      }),
      { numRuns: 3_000 },
    );
  });
});
