import { isUtf8 } from 'node:buffer';
import { isRecord } from '#domain/checks/is-record.ts';
import type { Arrival, BadRow } from '#sandbox/portfolio/input.ts';
import { eventOf, paymentOf } from '#sandbox/portfolio/input.ts';

/** A file whose lines are JSON objects, in memory that threads share. */
export interface SharedFile {
  readonly name: string;
  readonly bytes: SharedArrayBuffer;
  /** The line of the file of each of them, where they are not its own lines. */
  readonly numbers?: readonly number[] | undefined;
}

/** A line: the file that it is in, and where. */
interface Line {
  readonly file: SharedFile;
  readonly from: number;
  readonly to: number;
  /** From 1. */
  readonly number: number;
}

const NEWLINE = 10;

/** Every line of a file that is not empty. */
export function* linesOf(file: SharedFile): Generator<Line> {
  const bytes = new Uint8Array(file.bytes);
  let number = 0;
  for (let from = 0; from < bytes.length; ) {
    const found = bytes.indexOf(NEWLINE, from);
    const to = found === -1 ? bytes.length : found;
    number += 1;
    if (to > from) yield { file, from, to, number: file.numbers?.[number - 1] ?? number };
    from = to + 1;
  }
}

/** The letters of a line whose signs beyond ASCII do not matter. */
export const rawText = ({ file, from, to }: Line): string =>
  Buffer.from(file.bytes, from, to - from).toString('latin1');

/** What a line says comes, or why it cannot be read; undefined for a blank one. */
export function readLine(line: Line): Arrival | BadRow | undefined {
  const { name: file } = line.file;
  const bad = (reason: string): BadRow => ({ file, line: line.number, reason });
  const bytes = Buffer.from(line.file.bytes, line.from, line.to - line.from);
  if (!isUtf8(bytes)) return bad('is not UTF-8');
  const text = bytes.toString('utf8').replace(BYTE_ORDER_MARK, '');
  if (text.trim() === '') return undefined;
  try {
    const value: unknown = JSON.parse(text);
    if (!isRecord(value)) return bad('must be a JSON object, one a line');
    const row = { line: line.number, value };
    return value.type === 'payment.received' ? paymentOf(file, row) : eventOf(file, row);
  } catch (error) {
    return bad(`is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

const BYTE_ORDER_MARK = /^\uFEFF/;

export type { Line };
