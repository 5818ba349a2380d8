import { type RecordFields, writeRecord } from './field.ts';
import type { Instruction, RemittanceFile } from './order.ts';
import type { FileRow, TitleRow } from './rows.ts';

/** The records of a CNAB 400 remittance file: a header, a detail for each title, a trailer, numbered from 1. */
export function records400<File extends RemittanceFile>(
  file: File,
  codes: Readonly<Record<Instruction, string>>,
  fields: {
    readonly header: RecordFields<FileRow<File>>;
    readonly detail: RecordFields<TitleRow<File>>;
    readonly trailer: RecordFields<FileRow<File>>;
  },
): readonly string[] {
  const { account } = file.beneficiary;
  const details = file.orders.map((order, index) =>
    writeRecord(fields.detail, { file, account, line: index + 2, order, code: codes[order.instruction] }),
  );
  return [
    writeRecord(fields.header, { file, account, line: 1 }),
    ...details,
    writeRecord(fields.trailer, { file, account, line: details.length + 2 }),
  ];
}
