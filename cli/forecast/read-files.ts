import { accessSync, closeSync, constants, openSync, readSync, statSync } from 'node:fs';
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
    if (extname(name).toLowerCase() !== '.csv') {
      const bytes = sharedBytesOf(name);
      if (isJsonLines(Buffer.from(bytes))) return { name, bytes };
    }
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

/**
 * The bytes of a file, read into memory that threads share: a copy of a large book would stay beside it.
 * @throws InputError when it cannot be read
 */
function sharedBytesOf(name: string): SharedArrayBuffer {
  const size = statSync(name, { throwIfNoEntry: false })?.size ?? 0;
  // A pipe, which has no size before it is read, or what cannot be read.
  if (size === 0 || !isReadableFile(name)) return shared(bytesOf(name));
  const bytes = new SharedArrayBuffer(size);
  const file = openSync(name, 'r');
  try {
    let at = 0;
    for (let read = 1; read > 0 && at < size; at += read)
      read = readSync(file, new Uint8Array(bytes), at, Math.min(size - at, MOST_AT_ONCE), at);
    return bytes;
  } finally {
    closeSync(file);
  }
}

/** A call of the system reads less than 2 GiB. */
const MOST_AT_ONCE = 1024 ** 3;

function isReadableFile(name: string): boolean {
  try {
    accessSync(name, constants.R_OK);
    return statSync(name).isFile();
  } catch {
    return false;
  }
}

function shared(raw: Buffer): SharedArrayBuffer {
  const bytes = new SharedArrayBuffer(raw.length);
  new Uint8Array(bytes).set(raw);
  return bytes;
}
