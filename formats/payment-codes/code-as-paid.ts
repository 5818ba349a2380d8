import { barcodeOfLine } from '#formats/boleto/barcode-of-line.ts';

/**
 * Normalises a Pix code or a boleto, so that two codes for the same payment are the same text: a linha digitável
 * becomes its barcode; any other code is trimmed.
 */
export function codeAsPaid(code: string): string {
  const digits = code.replace(/[\s.-]/g, '');
  if (/^\d{47}$/.test(digits)) return barcodeOfLine(digits);
  return /^\d{44}$/.test(digits) ? digits : code.trim();
}
