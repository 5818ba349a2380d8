import { drawingSVG, interleaved2of5 } from 'bwip-js/generic';

/** Narrow bars that 44 digits take, with start and stop, when a wide bar is three narrow ones. */
const NARROW_BARS = 405;
/** Narrow bars on each side that stay blank (ISO/IEC 16390). */
const QUIET_ZONE = 10;
/** The bars in print, mm, as the banks' manuals want them. */
const PRINTED = { width: 103, height: 13 };

/** bwip-js takes `height` at 72 drawing units to the inch, of which one is a narrow bar. */
const HEIGHT = (PRINTED.height * NARROW_BARS) / PRINTED.width / (72 / 25.4);

/**
 * The barcode of a boleto (44 digits) as an SVG in black on white: interleaved 2 of 5, its bars 103 mm by 13 mm
 * in print, quiet zones on each side. The same digits always give the same text. Throws on anything but 44
 * digits.
 */
export function barcodeSvg(barcode: string): string {
  if (!/^\d{44}$/.test(barcode)) throw new RangeError('the barcode of a boleto has 44 digits');
  const svg = interleaved2of5(
    {
      bcid: 'interleaved2of5',
      text: barcode,
      scale: 1,
      height: HEIGHT,
      paddingwidth: QUIET_ZONE,
      backgroundcolor: 'FFFFFF',
    },
    drawingSVG(),
  );
  return svg.replace(
    /^<svg viewBox="0 0 (\d+) (\d+)"/,
    (start, width: string, height: string) =>
      `${start} width="${millimetres(width)}" height="${millimetres(height)}"`,
  );
}

/** Narrow bars as mm, to the hundredth. */
const millimetres = (narrowBars: string): string =>
  `${((Number(narrowBars) * PRINTED.width) / NARROW_BARS).toFixed(2)}mm`;
