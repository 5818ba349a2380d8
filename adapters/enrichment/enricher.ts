import type { FoundPhone } from '#domain/contacts/enrich-contacts.ts';

/** What is asked: no name, no debt, no e-mail address, because none is needed to answer (LGPD art. 6 III). */
export interface Lookup {
  /** CPF or CNPJ without punctuation. */
  readonly taxId: string;
  /** Phones that are known, E.164. */
  readonly phones: readonly string[];
}

export interface Found {
  readonly phones: readonly FoundPhone[];
  /** What the answer cost, microreais. */
  readonly cost: number;
}

/** A service that knows which phones of a debtor are on WhatsApp, and better phones. */
export interface Enricher {
  /** Asks once. Throws when there is no valid answer. */
  lookup(about: Lookup): Promise<Found>;
}
