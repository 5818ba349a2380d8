import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generalCheckDigit } from '#formats/boleto/general-check-digit.ts';
import { barcodes, digits, slips, withSlip } from '#test/builders/boletos.ts';
import vectors from '#test/fixtures/boleto.json' with { type: 'json' };

describe('the general check digit', () => {
  it.each(vectors.cases.filter(({ expected }) => expected.general_dv && expected.barcode))(
    'of $id ($source)',
    ({ expected }) => {
      expect(generalCheckDigit(expected.barcode as string)).toBe(expected.general_dv?.computed);
    },
  );

  it('is 1 to 9, whatever digit is in its place', () => {
    fc.assert(
      fc.property(digits(44), fc.integer({ min: 0, max: 9 }), (code, other) => {
        const digit = generalCheckDigit(code);
        expect(digit).toBeGreaterThanOrEqual(1);
        expect(digit).toBeLessThanOrEqual(9);
        expect(generalCheckDigit(code.slice(0, 4) + other + code.slice(5))).toBe(digit);
      }),
    );
  });

  it('changes with any single wrong digit, unless it is 1 before and after', () => {
    fc.assert(
      fc.property(barcodes, slips(44), (code, slip) => {
        fc.pre(slip.at !== 4);
        const [right, wrong] = [generalCheckDigit(code), generalCheckDigit(withSlip(code, slip))];
        expect(right !== wrong || right === 1).toBe(true);
      }),
    );
  });

  it.each([
    { slip: 'R$ 500,00 for R$ 500,04', digit: 1, wrong: '34191156500000500041090028709563344420000008' },
    { slip: 'R$ 500,00 for R$ 500,01', digit: 8, wrong: '34191156500000500011090028709563344420000008' },
  ])('of $slip is $digit, and was 1', ({ wrong, digit }) => {
    const right = '34191156500000500001090028709563344420000008';
    expect(generalCheckDigit(right)).toBe(1);
    expect(generalCheckDigit(wrong)).toBe(digit);
  });
});
