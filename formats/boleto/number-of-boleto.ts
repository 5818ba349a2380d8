import { barcodeOfLine } from './barcode-of-line.ts';

/** The number by which a bank's return files identify a boleto. */
export interface BoletoNumber {
  /** The bank's number at the clearing house. */
  readonly bank: string;
  /** Nosso número without its check digit, with the carteira before it where the layout of the bank has both. */
  readonly ourNumber: string;
}

/** Finds the number in the free field (see `banks/`); undefined for a layout of the bank without it. */
const IN_FREE_FIELD: Readonly<Record<string, (freeField: string) => string | undefined>> = {
  /** Convênios of seven digits: six zeros come first. */
  '001': (freeField) => (freeField.startsWith('000000') ? freeField.slice(6, 23) : undefined),
  '237': (freeField) => freeField.slice(4, 17),
  '341': (freeField) => freeField.slice(0, 11),
};

/** The number of a boleto of a bank whose return files are read; undefined for any other. */
export function numberOfBoleto(digitableLine: string): BoletoNumber | undefined {
  const line = digitableLine.replace(/\D/g, '');
  if (line.length !== 47) return undefined;
  const barcode = barcodeOfLine(line);
  const bank = barcode.slice(0, 3);
  const ourNumber = IN_FREE_FIELD[bank]?.(barcode.slice(19));
  return ourNumber === undefined ? undefined : { bank, ourNumber };
}
