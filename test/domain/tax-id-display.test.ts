import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatTaxId } from '#domain/tax-id/format-tax-id.ts';
import { maskTaxId } from '#domain/tax-id/mask-tax-id.ts';
import { parseTaxId } from '#domain/tax-id/tax-id.ts';
import vectors from '#test/fixtures/tax-ids.json' with { type: 'json' };

const sound = vectors.cases.flatMap(({ id, input }) => {
  const parsed = parseTaxId(input);
  return parsed.ok ? [{ id, taxId: parsed.taxId }] : [];
});

it.each([
  { taxId: '52998224725', formatted: '529.982.247-25', masked: '***.982.***-**' },
  { taxId: '00000000000191', formatted: '00.000.000/0001-91', masked: '**.000.***/****-**' },
  { taxId: '12ABC34501DE35', formatted: '12.ABC.345/01DE-35', masked: '**.ABC.***/****-**' },
])('$formatted is shown as $masked', ({ taxId, formatted, masked }) => {
  expect(formatTaxId(taxId)).toBe(formatted);
  expect(maskTaxId(taxId)).toBe(masked);
});

describe('published tax ids', () => {
  it.each(sound)('$id: formatted and read again is the same, and its mask fits over it', ({ taxId }) => {
    expect(parseTaxId(formatTaxId(taxId))).toMatchObject({ ok: true, taxId });
    const formatted = formatTaxId(taxId);
    const masked = maskTaxId(taxId);
    expect(masked).toHaveLength(formatted.length);
    for (const [index, character] of [...masked].entries())
      expect(['*', formatted[index]]).toContain(character);
  });
});

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
