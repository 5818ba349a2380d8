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
