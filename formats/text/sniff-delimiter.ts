import { csvRecords } from './csv-records.ts';

const DELIMITERS = [';', '\t', ',', '|'];
/** Lines that are looked at. */
const BEGINNING = 40;

/** How the cells of a CSV text are parted, and its text after the line that says so. */
export interface Delimited {
  readonly delimiter: string;
  /** The text, the line `sep=;` replaced by an empty one, so that the numbers of lines stay. */
  readonly text: string;
}

/**
 * Finds the delimiter of a CSV text: the one that its first line names (`sep=;`, as Excel takes it), or else the one that cuts most of its
 * first lines into the same number of cells.
 */
export function sniffDelimiter(text: string): Delimited {
  const [, declared] = /^"?sep=(.)"?[ \t]*(?:\r\n|\n|\r|$)/i.exec(text) ?? [];
  if (declared !== undefined) return { delimiter: declared, text: text.replace(/^[^\r\n]*/, '') };
  const beginning = text
    .split(/\r\n|\n|\r/)
    .slice(0, BEGINNING)
    .join('\n');
  const [best] = DELIMITERS.map((delimiter) => ({ delimiter, score: scoreOf(beginning, delimiter) })).sort(
    (one, other) => other.score - one.score,
  );
  return { delimiter: best && best.score > 0 ? best.delimiter : ';', text };
}

/** How many cells, beyond the first, the records of the most frequent width have together. */
function scoreOf(text: string, delimiter: string): number {
  const counts = new Map<number, number>();
  for (const { cells } of csvRecords(text, delimiter))
    if (cells.length > 1) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  return Math.max(0, ...[...counts].map(([width, count]) => (Math.min(width, 12) - 1) * count));
}
