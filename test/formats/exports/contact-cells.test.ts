import { describe, expect, it } from 'vitest';
import { emailsIn, phonesIn } from '#formats/exports/contact-cells.ts';

describe('contacts in one cell', () => {
  it.each([
    ['a@x.example; b@x.example, C@X.EXAMPLE', ['a@x.example', 'b@x.example', 'c@x.example']],
    ['Maria <maria@x.example>', ['Maria', 'maria@x.example']],
    ['mailto:a@x.example', ['a@x.example']],
    ['-', []],
  ])('e-mails %j', (text, emails) => {
    expect(emailsIn(text)).toEqual(emails);
  });

  it.each([
    ['(85) 3333-1234 / 85 99900-0001', '', ['(85) 3333-1234', '85 99900-0001']],
    ['987654321', '085', ['(85) 987654321']],
    ['Fone: 85 3333-1234 e 85 99900-0001 (zap)', '', ['85 3333-1234', '85 99900-0001 (zap)']],
    ['0', '', []],
  ])('phones %j with the area code %j', (text, areaCode, phones) => {
    expect(phonesIn(text, areaCode)).toEqual(phones);
  });
});
