/** The most levels that a provider's notice has; a deeper one is an attack on the code that walks through it. */
const DEEPEST = 32;

type Read = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly reason: string };

/** The JSON of a body, as UTF-8; or what is wrong with it, without its content. */
export function readJson(rawBody: Buffer): Read {
  if (depthOf(rawBody) > DEEPEST) return { ok: false, reason: `body: has more than ${DEEPEST} levels` };
  try {
    return { ok: true, value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(rawBody)) };
  } catch (error) {
    return { ok: false, reason: `body: is not ${error instanceof SyntaxError ? 'JSON' : 'UTF-8'}` };
  }
}

const [QUOTE, BACKSLASH] = [...Buffer.from('"\\')];
const OPEN = new Set(Buffer.from('[{'));
const CLOSE = new Set(Buffer.from(']}'));

/** How many levels the brackets outside of strings make: byte by byte, because a parser may not survive it. */
function depthOf(bytes: Buffer): number {
  let depth = 0;
  let deepest = 0;
  let isText = false;
  let isEscaped = false;
  for (const byte of bytes) {
    if (isEscaped) isEscaped = false;
    else if (isText && byte === BACKSLASH) isEscaped = true;
    else if (byte === QUOTE) isText = !isText;
    else if (!isText && OPEN.has(byte)) deepest = Math.max(deepest, ++depth);
    else if (!isText && CLOSE.has(byte)) depth -= 1;
  }
  return deepest;
}
