import { csvRecords } from '#formats/text/csv-records.ts';
import { type DecodedText, decodeText } from '#formats/text/decode-text.ts';
import { sniffDelimiter } from '#formats/text/sniff-delimiter.ts';
import { hidesRows } from './hides-rows.ts';
import { readWorkbook, WorkbookError } from './read-workbook.ts';
import type { Table } from './table.ts';

/** The tables of a document: one for a CSV, one for each sheet of a workbook; or why it has none. */
export type ReadTables =
  | { readonly ok: true; readonly tables: readonly Table[] }
  | {
      readonly ok: false;
      readonly why:
        | 'empty'
        | 'pdf'
        | 'zip'
        | 'image'
        | 'json'
        | 'password'
        | 'damaged'
        | 'hidden-rows'
        | 'too-large'
        | 'text';
      /** What is wrong with the text. */
      readonly detail?: string;
    };

/** Bytes of a document that is read: a book of 100,000 titles has about 20 MB. */
export const MOST_BYTES = 60 * 1024 * 1024;
/** Bytes that a compressed workbook may have when it is unpacked. */
const MOST_UNPACKED = 600 * 1024 * 1024;

const startsWith = (bytes: Uint8Array, ...first: readonly number[]): boolean =>
  first.every((byte, index) => bytes[index] === byte);

/** Reads a document by what is in it, whatever its name says: a spreadsheet that is called .csv, a page that is called .xls. */
export function readTables(bytes: Uint8Array): ReadTables {
  if (bytes.length === 0) return { ok: false, why: 'empty' };
  if (bytes.length > MOST_BYTES) return { ok: false, why: 'too-large' };
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return { ok: false, why: 'pdf' };
  if (startsWith(bytes, 0xff, 0xd8, 0xff) || startsWith(bytes, 0x89, 0x50, 0x4e, 0x47))
    return { ok: false, why: 'image' };
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) {
    const zip = lookInto(bytes);
    if (!zip.isWorkbook) return { ok: false, why: 'zip' };
    if (zip.unpacked > MOST_UNPACKED) return { ok: false, why: 'too-large' };
    return zip.isOpenDocument && hidesRows(bytes) ? { ok: false, why: 'hidden-rows' } : workbook(bytes);
  }
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return workbook(bytes);
  const decoded = decodeText(bytes, 'any');
  if (!decoded.ok) return { ok: false, why: 'text', detail: decoded.reason };
  if (decoded.text.trim() === '') return { ok: false, why: 'empty' };
  if (/^\s*</.test(decoded.text)) return workbook(decoded.text);
  if (/^\s*[[{]/.test(decoded.text)) return { ok: false, why: 'json' };
  return { ok: true, tables: [csvTable(decoded)] };
}

function workbook(source: Uint8Array | string): ReadTables {
  try {
    const tables = readWorkbook(source).filter(({ rows }) => rows.length > 0);
    return tables.length === 0 ? { ok: false, why: 'empty' } : { ok: true, tables };
  } catch (error) {
    if (error instanceof WorkbookError) return { ok: false, why: error.why };
    throw error;
  }
}

function csvTable({ text: given, encoding }: Extract<DecodedText, { ok: true }>): Table {
  const { text, delimiter } = sniffDelimiter(given);
  return {
    rows: csvRecords(text, delimiter).map(({ line, raw, cells, broken }) => ({
      line,
      cells: cells.map((cell) => ({ text: unquoted(cell).replace(/\s+/g, ' ').trim() })),
      ...(broken === undefined ? {} : { broken: { raw, why: broken } }),
    })),
    form: { kind: 'csv', delimiter, encoding },
  };
}

/** A text that a program protects from a spreadsheet: `="000123"`, or `'000123`. */
const unquoted = (cell: string): string => cell.replace(/^="?([^"]*)"?$/, '$1').replace(/^'(?=[\d+-])/, '');

/** Whether a ZIP is a workbook, and how many bytes it has when unpacked, by its own list of files. */
function lookInto(bytes: Uint8Array): {
  readonly isWorkbook: boolean;
  readonly isOpenDocument: boolean;
  readonly unpacked: number;
} {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let [unpacked, isWorkbook, isOpenDocument] = [0, false, false];
  // The list is at the end; each entry has its sizes and its name (PKWARE APPNOTE 4.3.12).
  for (
    let at = Math.max(0, endRecord(view));
    at + 46 <= bytes.length && view.getUint32(at, true) === 0x02014b50;
  ) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    unpacked += view.getUint32(at + 24, true);
    const path = new TextDecoder('utf-8').decode(bytes.subarray(at + 46, at + 46 + (name ?? 0)));
    isWorkbook ||= /^xl\/workbook|^content\.xml$|^\[Content_Types\]\.xml$/i.test(path);
    isOpenDocument ||= path === 'content.xml';
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return { isWorkbook, isOpenDocument, unpacked };
}

/** Where the list of a ZIP begins, by the record at its end; -1 if it has none. */
function endRecord(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0 && at > view.byteLength - 70_000; at -= 1)
    if (view.getUint32(at, true) === 0x06054b50) return view.getUint32(at + 16, true);
  return -1;
}
