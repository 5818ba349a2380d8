import { readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { addBusinessDays } from '#domain/calendar/business-days.ts';
import { BANK_ZONE, instantOf } from '#domain/calendar/days.ts';
import type { ReturnFileEvent } from '#formats/cnab/events.ts';
import { returnFileReader } from '#formats/cnab/read-return-file.ts';
import { type Arrival, type BadRow, bytesOf, type Input, InputError, type SkippedFile } from './input.ts';

/** Banks put their files out overnight, and somebody fetches them in the morning. */
const NINE = 9 * 60;
/** What return files are called: such a file that is none is a fault. Any other is read if it is one, and passed over if not. */
const RETURN_FILE = ['.ret', '.txt', '.crt'];
/** Bytes in which the account of a file stands, if it is a return file. */
const BEGINNING = 2_000;

/**
 * Reads return files of banks: each arrives at 9:00 in Brasília on the business day after the one in its header. Of a folder, each file
 * that is none is named, with the reason.
 */
export function readBankFiles(path: string): Input {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw new InputError(`${path}: cannot be read (there is no such file)`);
  const read = found.isDirectory()
    ? readdirSync(path)
        .toSorted()
        .map((name) => inFolder(join(path, name)))
    : [arrivalOf(path)];
  return {
    arrivals: read.filter((row): row is Arrival => 'kind' in row),
    badRows: read.filter((row): row is BadRow => 'line' in row && !('kind' in row)),
    skipped: read.filter((row): row is SkippedFile => !('line' in row)),
  };
}

function inFolder(file: string): Arrival | BadRow | SkippedFile {
  if (!statSync(file).isFile()) return { file, reason: 'is no file, and what is in it is not looked at' };
  const read = arrivalOf(file);
  if ('kind' in read || RETURN_FILE.includes(extname(file).toLowerCase())) return read;
  return { file, reason: read.reason };
}

function arrivalOf(file: string): Arrival | BadRow {
  const content = bytesOf(file);
  const event = firstEventIn(content);
  if (event?.what !== 'header')
    return { file, line: 1, reason: event?.what === 'refused' ? event.reason : 'has no header' };
  const at = Date.parse(instantOf(addBusinessDays(event.writtenOn, 1), NINE, BANK_ZONE));
  return { kind: 'bank-file', file, line: 1, at, content };
}

/** The header, or why there is none. */
function firstEventIn(content: Buffer): ReturnFileEvent | undefined {
  const reader = returnFileReader();
  for (const line of content
    .subarray(0, BEGINNING)
    .toString('latin1')
    .split(/\r\n|\n|\r/)) {
    const [event] = reader.read(line);
    if (event) return event;
  }
  return reader.end()[0];
}
