/** The encodings in which text comes. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** A text without its byte-order mark, and how it was encoded; or why the bytes are no such text. */
export type DecodedText =
  | { readonly ok: true; readonly text: string; readonly encoding: Encoding }
  | { readonly ok: false; readonly reason: string };

/** Which encodings a kind of file may have: `utf-8` for what we write ourselves, `unicode`, and `any` for what spreadsheets write. */
export type Allowed = 'utf-8' | 'unicode' | 'any';

/** Bytes that Windows-1252 gives no letter: https://encoding.spec.whatwg.org/index-windows-1252.txt */
const NO_LETTER = [0x81, 0x8d, 0x8f, 0x90, 0x9d];
/** Tab, line feed, form feed, carriage return: the controls that a text has. */
const CONTROLS = [9, 10, 12, 13];

const isNoText = (byte: number): boolean =>
  (byte < 0x20 && !CONTROLS.includes(byte)) || byte === 0x7f || NO_LETTER.includes(byte);

/** What UTF-8 of accented Latin letters looks like when it is read as Windows-1252. */
const UTF8_AS_1252 =
  /[ÂÃ][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]/;
/** The mark that a program puts for a letter that it could not read: the letter is lost. */
const LOST = '\ufffd';

/**
 * Decodes a file strictly: a byte that is no letter of its encoding refuses it, and nothing becomes "�". A byte-order mark names UTF-8 or
 * UTF-16; without one, text is UTF-8, or UTF-16 if half of its first bytes are NUL, or (with `any`) Windows-1252 if it is no UTF-8.
 */
export function decodeText(bytes: Uint8Array, allowed: Allowed): DecodedText {
  const utf16 = utf16Of(bytes);
  if (utf16 !== undefined)
    return allowed === 'utf-8'
      ? refuse('is UTF-16: save it as UTF-8')
      : (strictly(bytes, utf16) ?? refuse('is no sound UTF-16 text'));
  const utf8 = strictly(bytes, 'utf-8');
  if (utf8) return utf8;
  if (allowed !== 'any') return refuse(`is not UTF-8 text (line ${brokenLine(bytes)}): save it as UTF-8`);
  const text = new TextDecoder('windows-1252').decode(bytes);
  if (bytes.some(isNoText)) return refuse('is no text: it has bytes that are letters in no encoding');
  const mixed = text.split('\n').findIndex((line) => UTF8_AS_1252.test(line));
  if (mixed >= 0)
    return refuse(
      `mixes UTF-8 (line ${mixed + 1}) and Windows-1252 (line ${brokenLine(bytes)}): save it anew in one encoding`,
    );
  return { ok: true, text, encoding: 'windows-1252' };
}

const refuse = (reason: string): DecodedText => ({ ok: false, reason });

function strictly(bytes: Uint8Array, encoding: 'utf-8' | 'utf-16le' | 'utf-16be'): DecodedText | undefined {
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
  const lost = text.split('\n').findIndex((line) => line.includes(LOST));
  if (lost >= 0)
    return refuse(
      `has U+FFFD ("${LOST}") in line ${lost + 1}: a letter was lost when it was saved; type it again`,
    );
  return { ok: true, text, encoding };
}

/** The first line of bytes that is not sound UTF-8, from 1. */
function brokenLine(bytes: Uint8Array): number {
  const lines = new TextDecoder('utf-8').decode(bytes).split('\n');
  return lines.findIndex((one) => one.includes(LOST)) + 1;
}

/** Bytes that are looked at for NULs. */
const BEGINNING = 512;

function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const beginning = [...bytes.subarray(0, BEGINNING)];
  const nulsAt = (odd: number): number =>
    beginning.filter((byte, index) => byte === 0 && index % 2 === odd).length;
  const most = beginning.length * 0.4;
  if (nulsAt(1) > most && nulsAt(0) === 0) return 'utf-16le';
  return nulsAt(0) > most && nulsAt(1) === 0 ? 'utf-16be' : undefined;
}
