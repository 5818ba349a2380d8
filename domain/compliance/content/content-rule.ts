/** The kinds of what no message may do to a debtor. */
export type ContentKind =
  | 'legal-threat'
  | 'listing-threat'
  | 'threat'
  | 'shaming'
  | 'third-party'
  | 'false-urgency'
  | 'false-authority'
  | 'false-statement'
  | 'unlawful-charges'
  | 'essential-service'
  | 'harassment'
  | 'pressure';

/** A rule about what no message may say: data in the notation of `pattern.ts`. */
export interface ContentRule {
  /** Unique; names what the rule finds. */
  readonly id: string;
  readonly kind: ContentKind;
  readonly patterns: readonly string[];
  /** Where one of these is in the same sentence, the rule finds nothing: the words mean something else there. */
  readonly unless?: readonly string[];
  /** A better wording, in Portuguese. */
  readonly instead: string;
}

/** The error of each kind, before the words that were found, and where it comes from. */
export const CONTENT_KINDS: Readonly<Record<ContentKind, { readonly says: string; readonly law: string }>> = {
  'legal-threat': {
    says: 'must not threaten with courts or the loss of goods',
    law: 'CDC art. 42 and 71; CC art. 188 I',
  },
  'listing-threat': {
    says: 'must not threaten with a bureau or a protest',
    law: 'CDC art. 42, 71 and 43 §2; who notifies is the bureau, STJ Súmula 359',
  },
  threat: { says: 'must not threaten', law: 'CDC art. 42 and 71; CP art. 147' },
  shaming: { says: 'must not shame', law: 'CDC art. 42 (no ridicule, no constraint) and 71' },
  'third-party': {
    says: 'must not bring in anybody but the debtor',
    law: 'CDC art. 42 and 71; LGPD art. 6 I and III',
  },
  'false-urgency': { says: 'must not make a deadline that is none', law: 'CDC art. 37 §1, 39 IV and 42' },
  'false-authority': {
    says: 'must not speak like a court, the police or the state',
    law: 'CDC art. 37 §1, 42 and 71 (false or misleading statements)',
  },
  'false-statement': {
    says: 'must not say what the law does not: of rights, of what follows or of who owes',
    law: 'CDC art. 6 III, 37 §1, 42 and 71 (false or misleading statements)',
  },
  'unlawful-charges': {
    says: 'must not state a charge above what the law allows',
    law: 'CDC art. 51 IV and XII, and 52 §1; CC art. 413; Decreto 22.626/33 arts. 1, 4, 5 and 9',
  },
  'essential-service': {
    says: 'must not use what people need to live or to learn as a lever',
    law: 'CDC art. 22, 42 and 71; Lei 9.870/1999 art. 6 (schools); CC art. 1.336 §1 (condominiums)',
  },
  harassment: {
    says: 'must not pursue the debtor',
    law: 'CDC art. 42 and 71 (work, rest and leisure); CP art. 147-A',
  },
  pressure: {
    says: 'must not threaten, press or humiliate, as the text does by the weight of its words',
    law: 'CDC art. 42 and 71',
  },
};
