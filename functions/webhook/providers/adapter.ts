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

/** One entry that a body reports: read, or not, with what is wrong and no personal data. */
export type Entry = {
  /** As it came, in JSON. */
  readonly raw: string;
} & (
  | {
      readonly ok: true;
      readonly notices: readonly Notice[];
      /** The id under which it is kept as it came. */
      readonly keepAs: string;
    }
  | {
      readonly ok: false;
      readonly reason: string;
      /** The invoice that it names, and its id at the provider: it may be money for that. */
      readonly names?: { readonly creditorId: string; readonly invoiceId: string; readonly id: string };
    }
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
