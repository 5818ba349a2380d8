/** What a schema of JSON may hold. */
type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * Patterns of which the generator makes no text, because they have classes of Unicode (`[^\p{Cc}\p{Cf}]`), and what stands in
 * for them: Latin letters of several languages, without the soft hyphen, which is hidden.
 */
const LATIN = '^[ -~\u00a1-\u00ac\u00ae-\u0233]*$';
const ALL_BUT_HIDDEN = /^\^\[\^\\p\{Cc\}[^\]]+\]\*\$$/;

/**
 * The document of the API as the generator can use it against the sandbox: with patterns of which it can make texts, and
 * without a token, because in the sandbox a header picks who calls.
 */
export function attackable(document: Json): Json {
  if (typeof document !== 'object' || document === null || isList(document)) return document;
  const { security: _, ...open } = document;
  return narrowed(open);
}

const isList = (json: Json): json is readonly Json[] => Array.isArray(json);

function narrowed(json: Json): Json {
  if (typeof json !== 'object' || json === null) return json;
  if (isList(json)) return json.map(narrowed);
  return Object.fromEntries(
    Object.entries(json).map(([key, value]) => [
      key,
      key === 'pattern' && typeof value === 'string' && ALL_BUT_HIDDEN.test(value) ? LATIN : narrowed(value),
    ]),
  );
}
