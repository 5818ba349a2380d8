/** The end-of-file mark of DOS (Ctrl-Z), which stands behind a file, and between two that were joined. */
const CTRL_Z = '\u001a';
/** The mark at the beginning of a file in UTF-8, as it looks in Latin-1. */
const MARK = '\u00ef\u00bb\u00bf';

/**
 * The record in a line of a file: without marks of DOS and of UTF-8. A line that is longer than a record because a program wrote the file again in
 * UTF-8 is read as that, so that its letters count as one each.
 * @param line one character a byte (Latin-1), without its line break
 * @param width of a record, characters
 */
export function recordOfLine(line: string, width: number): string {
  const record = withoutMarks(line);
  if (record.trimEnd().length <= width) return record;
  const decoded = utf8(record);
  return decoded !== undefined && decoded.trimEnd().length <= width ? decoded : record;
}

/** A line without the marks that programs leave at its ends. */
export function withoutMarks(line: string): string {
  let [from, to] = [line.startsWith(MARK) ? MARK.length : 0, line.length];
  while (line[from] === CTRL_Z) from += 1;
  while (to > from && line[to - 1] === CTRL_Z) to -= 1;
  return line.slice(from, to);
}

/** The text of bytes in UTF-8; undefined when they are none. */
function utf8(line: string): string | undefined {
  const bytes = Uint8Array.from(line, (letter) => letter.charCodeAt(0));
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
