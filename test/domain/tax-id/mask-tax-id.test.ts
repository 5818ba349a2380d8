import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskTaxId } from '#domain/tax-id/mask-tax-id.ts';

describe('a mask', () => {
  it('shows three characters of a tax id and never its check digits', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^(\d{11}|[0-9A-Z]{12}\d{2})$/), (taxId) => {
        const masked = maskTaxId(taxId);
        expect(masked.replace(/[^0-9A-Z]/g, '')).toHaveLength(3);
        expect(masked.endsWith('-**')).toBe(true);
      }),
    );
  });

  it('shows nothing of what is no tax id', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        if (!/^(\d{11}|[0-9A-Z]{14})$/.test(text)) expect(maskTaxId(text)).toBe('***');
      }),
    );
    for (const text of [
      'X12ABC34501DE35',
      '12ABC34501DE355',
      '529982247250',
      '529.982.247-25',
      '5299822472',
      'Maria das Dores',
      '12abc34501de35',
    ])
      expect(maskTaxId(text)).toBe('***');
  });
});
