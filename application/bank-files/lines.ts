/** Characters; longer than any record, so that a file without line breaks does not fill the memory. */
const LONGEST = 4_000;

const LINE_BREAK = /\r\n|\n|\r/;

/**
 * Splits bytes into lines, one character a byte (Latin-1), at LF, CRLF or CR. A line that is far too long comes in pieces,
 * which the reader of the file refuses.
 */
export async function* linesOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of bytes) {
    const text = rest + latin1(chunk);
    // A CR at the end may have its LF in the next chunk.
    const whole = text.endsWith('\r') ? text.slice(0, -1) : text;
    const pieces = whole.split(LINE_BREAK);
    rest = (pieces.pop() ?? '') + text.slice(whole.length);
    yield* pieces;
    while (rest.length > LONGEST) {
      yield rest.slice(0, LONGEST);
      rest = rest.slice(LONGEST);
    }
  }
  if (rest !== '') yield rest.endsWith('\r') ? rest.slice(0, -1) : rest;
}

const latin1 = ({ buffer, byteOffset, byteLength }: Uint8Array): string =>
  Buffer.from(buffer, byteOffset, byteLength).toString('latin1');
