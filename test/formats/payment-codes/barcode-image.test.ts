import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barcodeSvg } from '#formats/payment-codes/barcode-image.ts';
import { digits } from '#test/builders/boletos.ts';
import { barsOf, readInterleaved } from '#test/builders/read-interleaved.ts';
import vectors from '#test/fixtures/boleto.json' with { type: 'json' };

const BARCODE = '00192376900000135000000001238798777770016818';

describe('the image of a barcode', () => {
  it.each(vectors.cases.filter(({ expected }) => expected.valid && expected.barcode))(
    'of $id is read back from its bars ($source)',
    ({ expected }) => {
      expect(readInterleaved(barcodeSvg(expected.barcode as string))).toBe(expected.barcode);
    },
  );

  it('of any 44 digits is read back from its bars, and drawn the same again', () => {
    fc.assert(
      fc.property(digits(44), (barcode) => {
        const svg = barcodeSvg(barcode);
        expect(readInterleaved(svg)).toBe(barcode);
        expect(barcodeSvg(barcode)).toBe(svg);
      }),
      { numRuns: 30 },
    );
  });

  it('is 405 narrow bars wide in 103 mm, with ten blank on each side, some 13 mm high', () => {
    const svg = barcodeSvg(BARCODE);
    const bars = barsOf(svg);
    const [left, right] = [bars[0]?.[0], bars.at(-1)?.[1]] as [number, number];
    const [, viewWidth, width, height] = (
      /^<svg viewBox="0 0 (\d+) \d+" width="([\d.]+)mm" height="([\d.]+)mm" xmlns=/.exec(svg) ?? []
    ).map(Number) as [number, number, number, number];
    expect(right - left).toBe(405);
    expect(left).toBe(10);
    expect(viewWidth - right).toBeGreaterThanOrEqual(10);
    expect((width * 405) / viewWidth).toBeCloseTo(103, 1);
    expect(height).toBeCloseTo(13, 0);
  });

  it('is black on white', () => {
    const svg = barcodeSvg(BARCODE);
    expect(svg).toContain('<rect width="100%" height="100%" fill="#FFFFFF" />');
    expect(new Set(svg.match(/stroke="[^"]+"/g))).toEqual(new Set(['stroke="#000000"']));
  });

  it.each([BARCODE.slice(1), `${BARCODE}0`, `${BARCODE.slice(1)}x`, ''])('is refused for "%s"', (text) => {
    expect(() => barcodeSvg(text)).toThrow(new RangeError('the barcode of a boleto has 44 digits'));
  });
});
