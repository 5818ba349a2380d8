import { mod11 } from './mod-11.ts';

/**
 * The digit that belongs at position 5 of a barcode of 44 digits, calculated over the other 43: mod 11, where 0, 10
 * and 11 become 1, so that it is never 0 (BACEN, Carta-Circular 2.926/2000, annex).
 *
 * Three of eleven remainders give 1, so a wrong digit is missed if both the right and the wrong code give one of
 * those three. Any other single wrong digit is found.
 */
export function generalCheckDigit(barcode: string): number {
  const digit = mod11(barcode.slice(0, 4) + barcode.slice(5));
  return digit > 9 ? 1 : digit;
}
