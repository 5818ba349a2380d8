import type { NamedByNotice } from '#application/payments/refuse-notice.ts';
import type { Notice } from '#schemas/records/notice.ts';

/** A call as it came. */
export interface Call {
  readonly rawBody: Buffer;
  /** Their names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** From the path or from the query, where the provider can show nothing else. */
  readonly token: string | undefined;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** What an entry names, by which the invoices that it may be money for are found. Each field is as the provider wrote it. */
export type Named = NamedByNotice;

/**
 * What one entry of a body comes to: the one rule for every provider. `money`: paid, gone back, or come again, and recorded.
 * `ignored`: on the provider's written list of what is surely no money. `doubtful`: it may be money, and `refused`: it cannot be
 * read; both are kept for a person, and what they name is not chased meanwhile. What is on no list is doubtful.
 */
export type Entry = {
  /** The entry as it came, in JSON. */
  readonly raw: string;
  /** Why it comes to that, for a person: fields and codes, no personal data. */
  readonly why: string;
} & (
  | {
      readonly is: 'money' | 'ignored';
      /** None of an entry that is ignored. */
      readonly notices: readonly Notice[];
      /** The id under which it is kept as it came. */
      readonly keepAs: string;
    }
  | { readonly is: 'doubtful' | 'refused'; readonly names?: Named }
);

/** What differs from one provider to another; all else is the same for all. */
export interface Adapter {
  /** The longest body of this provider, bytes. */
  readonly longestBody: number;
  /** The answer to a body that cannot be read, once it is kept for a person. */
  readonly refusal: 200 | 422;
  /** True when the call shows one of the live secrets; takes the same time whatever was wrong. */
  proves(secrets: readonly string[], call: Call): boolean;
  /** What a body reports, in its order. `creditors`: those that the provider may report for, when it names none. */
  read(body: unknown, given: { readonly creditors: readonly string[]; readonly receivedAt: string }): Entry[];
}
