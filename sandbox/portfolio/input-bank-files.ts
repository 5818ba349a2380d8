import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { addBusinessDays } from '#domain/calendar/business-days.ts';
import { BANK_ZONE, instantOf } from '#domain/calendar/days.ts';
import { returnFileReader } from '#formats/cnab/read-return-file.ts';
import { type Arrival, type BadRow, bytesOf, type Input, InputError } from './input.ts';

/** Banks put their files out overnight, and somebody fetches them in the morning. */
const NINE = 9 * 60;

/** Reads return files of banks: each arrives at 9:00 in Brasília on the business day after the one in its header. */
export function readBankFiles(path: string): Input {
  const read = filesAt(path).map(arrivalOf);
  return {
    arrivals: read.filter((row): row is Arrival => 'kind' in row),
    badRows: read.filter((row): row is BadRow => !('kind' in row)),
  };
}

function filesAt(path: string): string[] {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw new InputError(`${path}: cannot be read (ENOENT)`);
  return found.isDirectory()
    ? readdirSync(path)
        .filter((name) => /\.(ret|txt|crt)$/i.test(name))
        .toSorted()
        .map((name) => join(path, name))
    : [path];
}

function arrivalOf(file: string): Arrival | BadRow {
  const content = bytesOf(file);
  const [first = ''] = content.subarray(0, 500).toString('latin1').split(/\r?\n/);
  const [event] = returnFileReader().read(first);
  if (event?.what !== 'header')
    return { file, line: 1, reason: event?.what === 'refused' ? event.reason : 'has no header' };
  const at = Date.parse(instantOf(addBusinessDays(event.writtenOn, 1), NINE, BANK_ZONE));
  return { kind: 'bank-file', file, line: 1, at, content };
}
