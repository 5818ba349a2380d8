import type { TlvError } from './problems.ts';

/** One object of an EMV code: two digits of tag, two of length, and that many characters. */
export interface TlvObject {
  /** The tag: `26`, or `26-01` inside a template. */
  readonly tag: string;
  /** The position of its tag in the code. */
  readonly at: number;
  readonly value: string;
  /** What a template holds; empty for other objects. */
  readonly objects: readonly TlvObject[];
}

/** The objects of a code, up to the first error if there is one, and what follows the CRC object. */
export interface ReadTlv {
  readonly objects: readonly TlvObject[];
  readonly error?: TlvError;
  readonly rest: string;
}

/** Ends in a CRC object: an error before it is not a cut. */
export const ENDS_IN_CRC = /6304[0-9A-F]{4}$/i;

const CRC_TAG = '63';

/** Merchant accounts, additional data and unreserved templates (EMV QRCPS-MPM §4.7; BACEN, Manual do BR Code §2.3). */
const isTemplate = (tag: string): boolean =>
  tag === '62' || isMerchantAccount(tag) || isUnreservedTemplate(tag);
export const isMerchantAccount = (tag: string): boolean => /^(?:2[6-9]|[34]\d|5[01])$/.test(tag);
export const isUnreservedTemplate = (tag: string): boolean => /^[89]\d$/.test(tag);

/** Takes an EMV code apart: tag, length, value, and the same again inside templates. Stops at the CRC object. */
export const readTlv = (code: string): ReadTlv =>
  readObjects({ text: code, base: 0, isWhole: ENDS_IN_CRC.test(code) });

/** The code, or what a template holds, and where in the code it begins. */
interface Span {
  readonly text: string;
  readonly base: number;
  readonly isWhole: boolean;
  readonly template?: Pick<TlvObject, 'tag' | 'at'>;
}

function readObjects(span: Span): ReadTlv {
  const { text, base, template } = span;
  const objects: TlvObject[] = [];
  let cursor = 0;
  while (cursor < text.length && objects.at(-1)?.tag !== CRC_TAG) {
    const at = base + cursor;
    const header = text.slice(cursor, cursor + 4);
    const error = headerError(span, cursor, objects.at(-1)?.tag);
    if (error) return { objects, error, rest: '' };
    const tag = template ? `${template.tag}-${header.slice(0, 2)}` : header.slice(0, 2);
    const declared = Number(header.slice(2));
    cursor += 4 + declared;
    const value = text.slice(cursor - declared, cursor);
    const found = value.length;
    if (declared === 0) return { objects, error: { kind: 'empty-object', at, tag }, rest: '' };
    if (found < declared)
      return { objects, error: { kind: overrun(span), at, tag, declared, found }, rest: '' };
    const inside: Pick<ReadTlv, 'objects' | 'error'> = isTemplate(tag)
      ? readObjects({ ...span, text: value, base: at + 4, template: { tag, at } })
      : { objects: [] };
    objects.push({ tag, at, value, objects: inside.objects });
    if (inside.error) return { objects, error: inside.error, rest: '' };
  }
  return { objects, rest: text.slice(cursor) };
}

/** A value that runs over the end: of its template, of a code that has its CRC, or of one that was cut. */
const overrun = ({ template, isWhole }: Span): 'length-lie' | 'truncated' =>
  template || isWhole ? 'length-lie' : 'truncated';

function headerError(
  { text, base, template }: Span,
  cursor: number,
  previous: string | undefined,
): TlvError | undefined {
  const header = text.slice(cursor, cursor + 4);
  if (/^\d{4}$/.test(header)) return undefined;
  if (template && header.length < 4)
    return { kind: 'length-lie', ...template, declared: text.length, found: cursor };
  const at = base + cursor;
  if (/^\d{1,3}$/.test(header)) return { kind: 'truncated', at, tag: header.slice(0, 2), found: 0 };
  const after = previous ?? template?.tag;
  return { kind: 'not-an-object', at, ...(after ? { after } : {}), found: header };
}
