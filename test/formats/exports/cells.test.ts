import { describe, expect, it } from 'vitest';
import { cellAmount } from '#formats/exports/amounts.ts';
import { emailsIn, phonesIn } from '#formats/exports/contact-cells.ts';
import { cellDay } from '#formats/exports/days.ts';
import { nameIn } from '#formats/exports/name-cell.ts';
import { cellTaxId, losesZeros } from '#formats/exports/tax-id-cell.ts';

describe('a tax id in a cell', () => {
  it.each([
    ['529.982.247-25', false, '52998224725'],
    ['52998224725', false, '52998224725'],
    ['CNPJ: 11.222.333/0001-81', false, '11222333000181'],
    ['12.abc.345/01de-35', false, '12ABC34501DE35'],
    ['2998224758', true, undefined],
    ['00052998224725', false, '52998224725'],
  ])('%s (zeros lost: %s) is %s', (text, hasLost, taxId) => {
    const read = cellTaxId(text, hasLost);
    expect(read.ok ? read.taxId : undefined).toBe(taxId);
  });

  it.each([
    ['1,12223E+13', 'scientific'],
    ['529.982.247-26', 'check-digits'],
    ['111.111.111-11', 'repeated'],
    ['12', 'length'],
    ['191', 'either'],
    ['4710000190', 'either'],
  ])('%s is refused: %s', (text, why) => {
    expect(cellTaxId(text, true)).toEqual({ ok: false, why });
  });

  it('eleven digits of a column that lost zeros are no CPF if they are a CNPJ without its zeros, too', () => {
    expect(losesZeros([{ text: '52998224725' }, { text: '11.222.333/0001-81' }])).toBe(false);
    expect(losesZeros([{ text: '52998224725', number: 52998224725 }])).toBe(true);
    expect(losesZeros([{ text: '1222333000181' }])).toBe(true);
  });
});

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

describe('other cells', () => {
  it.each([
    ['PADARIA DO ZÉ   LTDA', 'Padaria do Zé LTDA'],
    ['McDonald Bar', 'McDonald Bar'],
  ])('the name %j is %j', (text, name) => {
    expect(nameIn(text)).toBe(name);
  });

  it.each([
    ['12/03/2026 00:00', '2026-03-12'],
    ['20260312', '2026-03-12'],
    ['12.03.26', '2026-03-12'],
    ['2026-03-12T10:00:00Z', '2026-03-12'],
    ['46093', '2026-03-12'],
    ['  /  /    ', 'empty'],
    ['00/00/0000', 'empty'],
    ['31/02/2026', 'unreadable'],
    ['12/03/1926', 'unreadable'],
    ['amanhã', 'unreadable'],
  ])('the day %j is %s', (text, day) => {
    const read = cellDay({ text }, 'dmy');
    expect(typeof read === 'object' ? read.day : read).toBe(day);
  });

  it.each([
    ['(1.234,56)', -123_456],
    ['1.234,56-', -123_456],
    ['R$ -5,00', -500],
    ['1.234,56 D', -123_456],
    ['1.234,56 C', 123_456],
    ['1234,5600', 123_456],
    ['0,125', 'unreadable'],
    ['1.23,45', 'unreadable'],
    ['-', 'empty'],
    ['#REF!', 'unreadable'],
  ])('the amount %j is %s', (text, centavos) => {
    const read = cellAmount({ text }, { numbers: 'brazilian', unit: 'reais' });
    expect(typeof read === 'object' ? read.centavos : read).toBe(centavos);
  });

  it('a sum of floats is the amount that it was meant to be', () => {
    expect(cellAmount({ text: '', number: 0.1 + 0.2 }, { numbers: 'program', unit: 'reais' })).toEqual({
      centavos: 30,
    });
  });
});
