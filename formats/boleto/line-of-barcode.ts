import { mod10 } from './mod-10.ts';

/**
 * The linha digitável (47 digits) of a barcode (44 digits): bank, currency and the free field in three fields,
 * each with its check digit; then the general check digit, the due factor and the amount.
 */
export function lineOfBarcode(barcode: string): string {
  const freeField = barcode.slice(19);
  const fields = [barcode.slice(0, 4) + freeField.slice(0, 5), freeField.slice(5, 15), freeField.slice(15)];
  return fields.map((field) => `${field}${mod10(field)}`).join('') + barcode.slice(4, 19);
}
