import { extname } from 'node:path';
import { type BadRow, bytesOf, readInvoices } from '#sandbox/portfolio/input.ts';
import type { SharedFile } from './lines.ts';

/**
 * Reads the files of a forecast into memory that threads share: JSON Lines as they are; CSV and whole JSON documents row by row, as
 * `regua run` reads them.
 * @throws InputError when a file cannot be read at all
 */
export function readFiles(names: readonly string[]): {
  readonly files: readonly SharedFile[];
  readonly badRows: readonly BadRow[];
} {
  const badRows: BadRow[] = [];
  const files = names.map((name): SharedFile => {
    const raw = bytesOf(name);
    if (extname(name).toLowerCase() !== '.csv' && isJsonLines(raw)) return { name, bytes: shared(raw) };
    const read = readInvoices(name);
    badRows.push(...read.badRows);
    const rows = read.arrivals.flatMap((arrival) => (arrival.kind === 'event' ? [arrival] : []));
    const text = rows.map(({ detailType, detail, at }) =>
      JSON.stringify({
        'detail-type': detailType,
        detail,
        ...(at === undefined ? {} : { time: new Date(at).toISOString() }),
      }),
    );
    return { name, bytes: shared(Buffer.from(text.join('\n'))), numbers: rows.map(({ line }) => line) };
  });
  return { files, badRows };
}

/** Whether a file has an object on its first line that ends there, in UTF-8. */
function isJsonLines(raw: Buffer): boolean {
  const end = raw.indexOf(10);
  const first = raw.subarray(0, end === -1 ? raw.length : end).toString('utf8');
  try {
    return typeof JSON.parse(first) === 'object' && !first.trim().startsWith('[');
  } catch {
    return false;
  }
}

function shared(raw: Buffer): SharedArrayBuffer {
  const bytes = new SharedArrayBuffer(raw.length);
  new Uint8Array(bytes).set(raw);
  return bytes;
}
