import { describe, expect, it } from 'vitest';
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
