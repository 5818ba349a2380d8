import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readFileSync, readSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { InputError } from '#sandbox/portfolio/input.ts';
import type { EventLine } from './events.ts';
import type { KeptBook } from './kept-book.ts';

/** A file of events that an import of this creditor wrote. */
export interface KnownFile {
  /** As a person would type it from the current folder. */
  readonly path: string;
  readonly mark: string;
}

/** Bytes of a file in which its first line ends. */
const FIRST_LINE = 64 * 1024;

/** Each file that the imports before wrote, the first written first. */
export function knownFiles(book: KeptBook | undefined, folder: string): KnownFile[] {
  const byPath = new Map<string, KnownFile>();
  for (const { file, mark } of book?.writings ?? []) {
    const path = relative('', resolve(folder, file));
    if (!byPath.has(path)) byPath.set(path, { path, mark });
  }
  return [...byPath.values()];
}

/** True if a file is still the one that an import wrote: it is there, and begins as it did. */
export const isStillThere = ({ path, mark }: KnownFile): boolean => existsSync(path) && markOf(path) === mark;

/** A mark of the first line of a file, which nothing that is added to it changes. */
export const markOf = (file: string): string =>
  createHash('sha256').update(firstLineOf(file)).digest('hex').slice(0, 16);

/** The file to add events to when nobody names one: the last that is there, so that a creditor has one. */
export const lastFile = (files: readonly KnownFile[]): string | undefined =>
  files.findLast(isStillThere)?.path;

/**
 * The lines that an import adds to a file, and none that would replace what it holds.
 * @param batch whose events are in the file already if an import was cut off after it wrote them
 * @throws InputError when the file is there and no import of this creditor wrote it
 */
export function linesFor(
  file: string,
  events: readonly EventLine[],
  of: {
    readonly batch: string;
    readonly book: KeptBook | undefined;
    readonly known: readonly KnownFile[];
    readonly refusal: string;
  },
): string[] {
  const lines = events.map((event) => JSON.stringify(event));
  if (!existsSync(file)) return lines;
  const path = relative('', resolve(file));
  const isOwn = of.known.some((one) => one.path === path && isStillThere(one));
  const isOfBatch = firstLineOf(file).includes(`"batch":"${of.batch}"`);
  if (!isOwn && !isOfBatch) throw new InputError(of.refusal);
  if (of.book?.writings?.some(({ batch }) => batch === of.batch)) return lines;
  const there = new Set(readFileSync(file, 'utf8').split('\n'));
  return lines.filter((line) => !there.has(line));
}

function firstLineOf(file: string): string {
  const buffer = Buffer.alloc(FIRST_LINE);
  const opened = openSync(file, 'r');
  try {
    const read = readSync(opened, buffer, 0, FIRST_LINE, 0);
    return buffer.toString('utf8', 0, read).split('\n', 1)[0] ?? '';
  } finally {
    closeSync(opened);
  }
}
