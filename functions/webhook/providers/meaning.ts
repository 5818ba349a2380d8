/**
 * What a provider's code says of money, with the words that a person reads. `money`: how to read it. `ignored`: surely no money,
 * by the page that the list names. `doubtful`: the page does not say enough. A code on no list is doubtful too.
 */
export type Meaning<Reader> =
  | { readonly is: 'money'; readonly why: string; readonly read: Reader }
  | { readonly is: 'ignored'; readonly why: string }
  | { readonly is: 'doubtful'; readonly why: string };

/** The meanings of a provider's codes, and the page that they were read on. */
export interface CodeList<Reader> {
  /** The field that has the code, as a person finds it in the body. */
  readonly field: string;
  /** The documentation, and the day on which it was read. */
  readonly source: string;
  readonly codes: ReadonlyMap<string, Meaning<Reader>>;
}

/** Codes are shown in reasons and logs: what does not look like one is not repeated. */
const CODE = /^[\w:.-]{1,80}$/;

/** The meaning of a code; doubtful, with what to do, of one that is on no list. */
export const meaningOf = <Reader>(
  { field, source, codes }: CodeList<Reader>,
  code: string,
): Meaning<Reader> => {
  const meaning = codes.get(code);
  if (meaning) return { ...meaning, why: `${field} ${code}: ${meaning.why}` };
  const shown = CODE.test(code) ? ` ${code}` : '';
  return {
    is: 'doubtful',
    why: `${field}${shown} is on no list and may be money: look it up (${source}), and report what was paid by PaymentReported.v1`,
  };
};

/** The entries of a list of codes that mean the same. */
export const each = <Reader>(
  codes: readonly (readonly [code: string, why: string])[],
  is: 'ignored' | 'doubtful',
): readonly (readonly [string, Meaning<Reader>])[] => codes.map(([code, why]) => [code, { is, why }]);
