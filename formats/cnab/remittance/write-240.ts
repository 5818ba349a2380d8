import { type Content, digits, type Field, type RecordFields, taxId, text, writeRecord } from './field.ts';
import type { Instruction, RemittanceFile, TitleOrder } from './order.ts';
import { type FileRow, kindOfTaxId, type TitleRow } from './rows.ts';

/** What the headers and trailers of a CNAB 240 file are written from. */
export interface FileRow240<File extends RemittanceFile> extends FileRow<File> {
  /** Records of the batch, its header and trailer among them. */
  readonly ofBatch: number;
  /** Records of the file. */
  readonly ofFile: number;
  /** Titles of the batch, whatever they are ordered (Febraban, C070), and their amounts, centavos. */
  readonly titles: number;
  readonly amount: number;
}

/** A segment of a title; `of`: the instructions that have it, all of them without. */
interface Segment<File extends RemittanceFile> {
  readonly fields: RecordFields<TitleRow<File>>;
  readonly of?: readonly Instruction[];
}

/** A CNAB 240 remittance file as the layout of a bank has it. */
export interface Layout240<File extends RemittanceFile> {
  readonly header: RecordFields<FileRow240<File>>;
  readonly batchHeader: RecordFields<FileRow240<File>>;
  readonly segments: readonly Segment<File>[];
  readonly batchTrailer: RecordFields<FileRow240<File>>;
  readonly trailer: RecordFields<FileRow240<File>>;
}

/** The records of a CNAB 240 remittance file: one batch, with the segments of each title, numbered from 1. */
export function records240<File extends RemittanceFile>(
  file: File,
  codes: Readonly<Record<Instruction, string>>,
  layout: Layout240<File>,
): readonly string[] {
  const { account } = file.beneficiary;
  let line = 0;
  const details = file.orders.flatMap((order) =>
    layout.segments
      .filter(({ of }) => of === undefined || of.includes(order.instruction))
      .map(({ fields }) => {
        line += 1;
        return writeRecord(fields, { file, account, line, order, code: codes[order.instruction] });
      }),
  );
  const row: FileRow240<File> = {
    file,
    account,
    line: 0,
    ofBatch: details.length + 2,
    ofFile: details.length + 4,
    titles: file.orders.length,
    amount: file.orders.reduce((sum, { amount }) => sum + amount, 0),
  };
  return [
    writeRecord(layout.header, row),
    writeRecord(layout.batchHeader, row),
    ...details,
    writeRecord(layout.batchTrailer, row),
    writeRecord(layout.trailer, row),
  ];
}

/** The first 17 characters of a segment (Febraban, Layout Padrão 240, controle and serviço). */
export const segmentHead = <Row extends TitleRow<RemittanceFile>>(
  bank: string,
  letter: string,
): RecordFields<Row> => [
  [1, 3, 'bank', bank],
  [4, 7, 'batch', '0001'],
  [8, 8, 'record type', '3'],
  [9, 13, 'record number', digits(({ line }) => line)],
  [14, 14, 'segment', letter],
  [15, 15, 'blank', ''],
  [16, 17, 'movement', ({ code }) => ({ ok: true, text: code })],
];

/** What segment Q says of the payer, in the places that Febraban gives it (18-153). */
export const payerFields = <Row extends { readonly order: TitleOrder }>(): RecordFields<Row> => [
  [18, 18, "kind of the payer's tax id", digits(({ order }) => kindOfTaxId(order.payer?.taxId))],
  [19, 33, "payer's tax id", taxId(({ order }) => order.payer?.taxId ?? '')],
  [34, 73, 'payer', text(({ order }) => order.payer?.name ?? '')],
  [74, 113, 'street', text(({ order }) => order.payer?.street ?? '')],
  [114, 128, 'district', text(({ order }) => order.payer?.district ?? '')],
  [129, 136, 'postal code', digits(({ order }) => order.payer?.postalCode ?? '')],
  [137, 151, 'city', text(({ order }) => order.payer?.city ?? '')],
  [152, 153, 'UF', text(({ order }) => order.payer?.uf ?? '')],
];

/** The same field at another place: banks that agree on a content differ in where it stands. */
export const at = <Row>(from: number, [first, last, name, content]: Field<Row>): Field<Row> => [
  from,
  from + last - first,
  name,
  content,
];

/** The hour of the file, `hhmmss`. */
export const hour: Content<FileRow<RemittanceFile>> = ({ file: { writtenAt } }) => ({
  ok: true,
  text: writtenAt.replaceAll(':', ''),
});
