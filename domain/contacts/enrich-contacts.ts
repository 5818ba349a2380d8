/** A phone that an enrichment found, in our form. */
export interface FoundPhone {
  /** E.164. */
  readonly value: string;
  readonly takesSms: boolean;
  /** Absent if the service did not say. */
  readonly onWhatsApp?: boolean | undefined;
}

/** The part of a contact that an enrichment may change. */
interface Enrichable {
  readonly kind: 'email' | 'phone';
  readonly value: string;
  readonly whatsApp: 'unknown' | 'yes' | 'no';
}

/**
 * Adds to the contacts what an enrichment found: whether a known phone is on WhatsApp, and new phones after the known
 * ones. Everything else about a contact stays.
 */
export function enrichContacts<T extends Enrichable>(
  known: readonly T[],
  found: readonly FoundPhone[],
  make: (phone: FoundPhone, whatsApp: T['whatsApp']) => T,
): T[] {
  const isOf = (phone: FoundPhone) => (contact: T) =>
    contact.kind === 'phone' && contact.value === phone.value;
  const corrected = known.map((contact) => {
    const said = found.find((phone) => isOf(phone)(contact))?.onWhatsApp;
    return said === undefined ? contact : { ...contact, whatsApp: inWords(said) };
  });
  const added = found.filter((phone) => !known.some(isOf(phone)));
  return [
    ...corrected,
    ...added.map((phone) =>
      make(phone, phone.onWhatsApp === undefined ? 'unknown' : inWords(phone.onWhatsApp)),
    ),
  ];
}

const inWords = (said: boolean): 'yes' | 'no' => (said ? 'yes' : 'no');
