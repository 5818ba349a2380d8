/** One record of a CSV file. */
export interface CsvRecord {
  /** The line of the file on which it begins, from 1. */
  readonly line: number;
  /** The record as the file has it, with line ends as `\n`. */
  readonly raw: string;
  /** Its cells without the blanks around them; none if it is broken. */
  readonly cells: readonly string[];
  /** Why it cannot be read. */
  readonly broken?: string;
}

/** Lines that one record may have: a note in a cell, but not the rest of a file after a quote that was forgotten. */
const MOST_LINES = 30;

/**
 * Cuts a CSV text into records (RFC 4180, with any delimiter). A quote that is never closed, or that closes within a cell, breaks the
 * record of its own line alone: reading goes on with the next line. Quotes inside of a cell that does not begin with one are text. Records
 * without any cell that is filled are left out.
 */
export function csvRecords(text: string, delimiter: string): CsvRecord[] {
  const lines = text.split(/\r\n|\n|\r/);
  const records: CsvRecord[] = [];
  for (let at = 0; at < lines.length; ) {
    const read = readRecord(lines, at, delimiter);
    const raw = lines.slice(at, at + read.lines).join('\n');
    const isEmpty = read.broken === undefined && read.cells.every((cell) => cell === '');
    if (!isEmpty) {
      const { cells, broken } = read;
      records.push({ line: at + 1, raw, cells, ...(broken === undefined ? {} : { broken }) });
    }
    at += read.lines;
  }
  return records;
}

interface Read {
  readonly cells: readonly string[];
  readonly lines: number;
  readonly broken?: string;
}

/** A text without the blanks before it; a tab is none where it parts cells. */
const withoutBlanks = (text: string, delimiter: string): string =>
  text.replace(delimiter === '\t' ? /^ +/ : /^[ \t]+/, '');

const brokenBy = (broken: string): Read => ({ cells: [], lines: 1, broken });

function readRecord(lines: readonly string[], first: number, delimiter: string): Read {
  const cells: string[] = [];
  let line = first;
  let rest = lines[line] ?? '';
  for (;;) {
    if (!withoutBlanks(rest, delimiter).startsWith('"')) {
      const end = rest.indexOf(delimiter);
      cells.push((end < 0 ? rest : rest.slice(0, end)).trim());
      if (end < 0) return { cells, lines: line - first + 1 };
      rest = rest.slice(end + delimiter.length);
      continue;
    }
    rest = rest.slice(rest.indexOf('"') + 1);
    let cell = '';
    for (;;) {
      const quote = rest.indexOf('"');
      if (quote < 0) {
        line += 1;
        if (line >= lines.length || line - first >= MOST_LINES)
          return brokenBy('has a quote that is opened and never closed');
        cell += `${rest}\n`;
        rest = lines[line] ?? '';
      } else if (rest[quote + 1] === '"') {
        cell += `${rest.slice(0, quote)}"`;
        rest = rest.slice(quote + 2);
      } else {
        cell += rest.slice(0, quote);
        rest = withoutBlanks(rest.slice(quote + 1), delimiter);
        break;
      }
    }
    cells.push(cell.trim());
    if (rest === '') return { cells, lines: line - first + 1 };
    if (!rest.startsWith(delimiter))
      return brokenBy('has a quote in the middle of a cell: write it twice, as ""');
    rest = rest.slice(delimiter.length);
  }
}
