import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { LISTS, readListName } from '#application/registers/list-file.ts';
import { BANK_ZONE, instantOf } from '#domain/calendar/days.ts';
import { type Arrival, type BadRow, bytesOf, type Input, InputError } from './input.ts';

/** A list is fetched before the messages of its day. */
const SIX = 6 * 60;

/**
 * Reads lists of registers, named as `SP-2026-11-01.csv`: each is there at 6:00 in Brasília on its day. One of a day before the
 * first thing that comes is there from the start.
 * @param start epoch milliseconds of the first thing that comes
 */
export function readRegisters(paths: readonly string[], start: number | undefined): Input {
  const read = paths.flatMap(filesAt).map((file) => arrivalOf(file, start));
  return {
    arrivals: read.filter((row): row is Arrival => 'kind' in row),
    badRows: read.filter((row): row is BadRow => !('kind' in row)),
  };
}

function filesAt(path: string): string[] {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw new InputError(`${path}: cannot be read (there is no such file)`);
  return found.isDirectory()
    ? readdirSync(path)
        .filter((name) => /\.(csv|txt)$/i.test(name))
        .toSorted()
        .map((name) => join(path, name))
    : [path];
}

function arrivalOf(file: string, start: number | undefined): Arrival | BadRow {
  const name = readListName(`${LISTS}${basename(file)}`);
  if (!name || 'reason' in name) return { file, line: 1, reason: name?.reason ?? 'is no list of a register' };
  const at = Date.parse(instantOf(name.edition, SIX, BANK_ZONE));
  const isThere = start === undefined || at < start;
  return { kind: 'register', file, line: 1, at: isThere ? undefined : at, content: bytesOf(file) };
}
