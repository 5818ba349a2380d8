import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { qrSvg } from '#formats/payment-codes/qr-image.ts';
import { modulesOf, readQr } from '#test/builders/read-qr.ts';
import pixCodes from '#test/fixtures/pix-codes.json' with { type: 'json' };

/** Bytes that a version holds at error correction M (ISO/IEC 18004, table of capacities). */
const CAPACITIES = [14, 26, 42, 62, 84, 106, 122, 152, 180, 213];

const FINDER = ['1111111', '1000001', '1011101', '1011101', '1011101', '1000001', '1111111'];

/** Seven modules by seven, of which the first is at `row` and `column`. */
const square = (modules: boolean[][], row: number, column: number): string[] =>
  modules.slice(row, row + 7).map((line) =>
    line
      .slice(column, column + 7)
      .map(Number)
      .join(''),
  );

describe('the image of a QR code', () => {
  it.each(['br.gov.bcb.pix', 'pix.example.com/rec/x', 'cobrança de março'])(
    'of "%s" is read back from its modules',
    (text) => {
      expect(readQr(qrSvg(text)).text).toBe(text);
    },
  );

  it('of any small letters is read back, corrects errors at M or better, and is drawn the same again', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'),
      minLength: 8,
      maxLength: 26,
    });
    fc.assert(
      fc.property(letters, (text) => {
        const svg = qrSvg(text);
        const read = readQr(svg);
        expect(read.text).toBe(text);
        expect('MQH').toContain(read.level);
        expect(qrSvg(text)).toBe(svg);
      }),
      { numRuns: 20 },
    );
  });

  it.each(CAPACITIES.map((bytes, index) => ({ version: index + 1, bytes })))(
    'is of version $version up to $bytes bytes',
    ({ version, bytes }) => {
      expect(modulesOf(qrSvg('a'.repeat(bytes)))).toHaveLength(17 + 4 * version);
      expect(modulesOf(qrSvg('a'.repeat(bytes + 1)))).toHaveLength(21 + 4 * version);
    },
  );

  it.each(pixCodes.cases.filter(({ valid }) => valid).slice(0, 5))(
    'of the Pix code $id has its finders in three corners and fits its version ($source)',
    ({ input }) => {
      const modules = modulesOf(qrSvg(input));
      const far = modules.length - 7;
      const most = CAPACITIES.findIndex((bytes) => bytes >= new TextEncoder().encode(input).length);
      if (most >= 0) expect(modules.length).toBeLessThanOrEqual(21 + 4 * most);
      expect(square(modules, 0, 0)).toEqual(FINDER);
      expect(square(modules, 0, far)).toEqual(FINDER);
      expect(square(modules, far, 0)).toEqual(FINDER);
    },
  );

  it('is dark on white', () => {
    expect(qrSvg('pix')).toContain('<rect width="100%" height="100%" fill="#FFFFFF" />');
  });

  it('is refused for nothing and for too much', () => {
    expect(() => qrSvg('')).toThrow();
    expect(() => qrSvg('a'.repeat(2331))).not.toThrow();
    expect(() => qrSvg('a'.repeat(2332))).toThrow();
  });
});
