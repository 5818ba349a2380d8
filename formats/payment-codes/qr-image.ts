import { drawingSVG, qrcode } from 'bwip-js/generic';

/** Drawing units to a module, as bwip-js draws a QR code at scale 1. */
const MODULE = 2;
/** Modules on each side that stay blank (ISO/IEC 18004). */
const QUIET_ZONE = 4;

/** `eclevel` is the least error correction: M tolerates about 15% damage, and more where there is room for it. */
const OPTIONS = {
  bcid: 'qrcode',
  eclevel: 'M',
  scale: 1,
  padding: QUIET_ZONE * MODULE,
  backgroundcolor: 'FFFFFF',
};

/**
 * A QR code of a Pix code, or of any text, as an SVG in black on white, quiet zone included. Text beyond ASCII goes
 * in as UTF-8. The same text always gives the same SVG. Throws if the text is empty or does not fit (2,331 bytes).
 */
export const qrSvg = (text: string): string => qrcode({ ...OPTIONS, text }, drawingSVG());
