import { barcodeOfLine } from './barcode-of-line.ts';

/** The number by which a bank's return files identify a boleto. */
export interface BoletoNumber {
  /** The bank's number at the clearing house. */
  readonly bank: string;
  /** Nosso número as the return files have it: of some banks with the carteira before it, or with its check digit. */
  readonly ourNumber: string;
}

/**
 * Finds the number in the free field, as the bank's return files have it (`formats/cnab/layouts/`); undefined for a layout of the bank without it. See
 * `banks/`, and for those that are not composed here the manuals of their return files.
 */
const IN_FREE_FIELD: Readonly<Record<string, (freeField: string) => string | undefined>> = {
  /** Convênios of seven digits begin with six zeros; those of six with a number of 17 digits end with 21, and it is in no return file whole. */
  '001': (freeField) => {
    if (freeField.startsWith('000000')) return freeField.slice(6, 23);
    return freeField.endsWith('21') ? undefined : freeField.slice(0, 11);
  },
  /** 9, seven digits of the beneficiary, twelve of the number and its check digit. */
  '033': (freeField) => withoutZeros(freeField.slice(8, 21)),
  /** 21, agência, seven digits of the beneficiary, eight of the number, 40 (Banrisul, Especificação Técnica do Boleto). */
  '041': (freeField) => freeField.slice(13, 21),
  /** Agência, carteira, operação, eleven digits of the number (Inter, Manual CNAB400 v1.1, 6.1.3, p. 21). */
  '077': (freeField) => freeField.slice(14, 25),
  /** The modalidade, whose two digits stand between the three pieces of the number, comes first. */
  '104': (freeField) =>
    [
      freeField[10],
      freeField[14],
      freeField.slice(7, 10),
      freeField.slice(11, 14),
      freeField.slice(15, 24),
    ].join(''),
  '237': (freeField) => freeField.slice(4, 17),
  '341': (freeField) => freeField.slice(0, 11),
  /** Kind, carteira, eight digits of the number and its check digit (Sicredi, Manual CNAB 400, August 2019, 10.7.1, p. 61). */
  '748': (freeField) => freeField.slice(2, 11),
  /** Carteira, cooperativa, modalidade, seven digits of the beneficiary, seven of the number and its check digit. */
  '756': (freeField) => withoutZeros(freeField.slice(14, 22)),
};

const withoutZeros = (digits: string): string => digits.replace(/^0+(?=.)/, '');

/** The number of a boleto of a bank whose return files are read; undefined for any other. */
export function numberOfBoleto(digitableLine: string): BoletoNumber | undefined {
  const line = digitableLine.replace(/\D/g, '');
  if (line.length !== 47) return undefined;
  const barcode = barcodeOfLine(line);
  const bank = barcode.slice(0, 3);
  const ourNumber = IN_FREE_FIELD[bank]?.(barcode.slice(19));
  return ourNumber === undefined ? undefined : { bank, ourNumber };
}
