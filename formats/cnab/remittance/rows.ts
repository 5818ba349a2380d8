import type { RemittanceFile, TitleOrder } from './order.ts';

/** What the header and the trailer of a file are written from. */
export interface FileRow<File extends RemittanceFile> {
  readonly file: File;
  /** The account, as the layout declares it. */
  readonly account: File['beneficiary']['account'];
  /** The number of the record in the file, from 1. */
  readonly line: number;
}

/** What a record of a title is written from. */
export interface TitleRow<File extends RemittanceFile> extends FileRow<File> {
  readonly order: TitleOrder;
  /** The bank's code of the instruction. */
  readonly code: string;
}

/** `1` for a CPF, `2` for a CNPJ: Febraban's type of registration; `0` when there is none. */
export const kindOfTaxId = (taxId: string | undefined): string => {
  if (taxId === undefined) return '0';
  return taxId.length === 14 ? '2' : '1';
};
