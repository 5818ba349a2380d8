import { barcodeOfLine } from '#formats/boleto/barcode-of-line.ts';

/**
 * A Pix code or a boleto in the one form in which two that pay the same are the same text: a linha digitável, however it
 * is written, as its barcode; anything else without the blanks around it.
 */
export function codeAsPaid(code: string): string {
  const digits = code.replace(/[\s.-]/g, '');
  if (/^\d{47}$/.test(digits)) return barcodeOfLine(digits);
  return /^\d{44}$/.test(digits) ? digits : code.trim();
}
