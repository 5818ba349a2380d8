/** Characters; longer than any record, so that a file without line breaks does not fill the memory. */
const LONGEST = 4_000;

/**
 * Splits bytes into lines, one character a byte (Latin-1), at LF or CRLF. A line that is far too long comes in pieces,
 * which the reader of the file refuses.
 */
export async function* linesOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of bytes) {
    const pieces = (rest + latin1(chunk)).split('\n');
    rest = pieces.pop() ?? '';
    for (const piece of pieces) yield withoutReturn(piece);
    while (rest.length > LONGEST) {
      yield rest.slice(0, LONGEST);
      rest = rest.slice(LONGEST);
    }
  }
  if (rest !== '') yield withoutReturn(rest);
}

const latin1 = ({ buffer, byteOffset, byteLength }: Uint8Array): string =>
  Buffer.from(buffer, byteOffset, byteLength).toString('latin1');

const withoutReturn = (line: string): string => (line.endsWith('\r') ? line.slice(0, -1) : line);
