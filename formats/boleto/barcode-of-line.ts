/** The barcode (44 digits) of a linha digitável (47 digits); the check digits of its fields fall away unread. */
export function barcodeOfLine(line: string): string {
  return line.slice(0, 4) + line.slice(32) + line.slice(4, 9) + line.slice(10, 20) + line.slice(21, 31);
}
