import { isBefore } from '#domain/calendar/days.ts';
import { contactQuality } from '#domain/contacts/contact-quality.ts';
import { mergeContacts } from '#domain/contacts/merge-contacts.ts';
import { withWishesOf } from '#domain/contacts/wishes.ts';
import { type Debtor, DebtorFact } from '#schemas/records/debtor.ts';
import type { DebtorUpdate, Identity } from './normalise-debtor.ts';

/**
 * A debtor of whom only the identity is known.
 * @param now when the first that we know of them came (ISO-8601)
 * @param erasedAt when what was known of them before was erased: no fact that was stated until then comes back
 */
export const unknownDebtor = (
  creditorId: string,
  identity: Identity,
  now: string,
  erasedAt?: string,
): Debtor => ({
  creditorId,
  ...identity,
  name: '',
  contacts: [],
  quality: 0,
  tags: [],
  optIns: [],
  optOuts: [],
  overIndebted: false,
  pauses: [],
  ...(erasedAt === undefined ? {} : nothingFromBefore(erasedAt)),
  updatedAt: now,
});

const nothingFromBefore = (
  erasedAt: string,
): Pick<Debtor, 'statedAt' | 'taxIdCorrectedAt' | 'resumedAt'> => ({
  statedAt: Object.fromEntries(DebtorFact.options.map((fact) => [fact, erasedAt])),
  taxIdCorrectedAt: erasedAt,
  resumedAt: { debtor: erasedAt },
});

/**
 * Applies an update by billing to a debtor. Each fact is judged by when billing stated it, because events come in any order: a newer one
 * replaces an older one, a late older one is ignored, and a fact that the update lacks stays. Opt-outs only grow, because a debtor may
 * have opted out with us and not with billing; only a proven consent lifts one.
 * @param at when billing stated it (ISO-8601, UTC)
 * @param restates whether an address in it that was found not to work is to be tried again
 */
export function withUpdate(known: Debtor, update: DebtorUpdate, at: string, restates = false): Debtor {
  const { emails, phones, optOuts, ...facts } = update;
  const statedAt: Partial<Record<DebtorFact, string>> = { ...known.statedAt };
  const isNewer = (fact: DebtorFact): boolean => {
    const before = known.statedAt?.[fact];
    if (update[fact] === undefined || (before !== undefined && isBefore(at, before))) return false;
    statedAt[fact] = at;
    return true;
  };
  const fresh = Object.fromEntries(
    DebtorFact.options.flatMap((fact) =>
      fact !== 'emails' && fact !== 'phones' && isNewer(fact) ? [[fact, facts[fact]]] : [],
    ),
  );
  const restatedAt = restates ? at : undefined;
  let { contacts } = known;
  if (emails && isNewer('emails')) contacts = mergeContacts(contacts, 'email', emails, restatedAt);
  if (phones && isNewer('phones')) contacts = mergeContacts(contacts, 'phone', phones, restatedAt);
  const { enrichedAt, ...rest } = known;
  const closed = {
    optOuts: optOuts ?? [],
    closedAt: Object.fromEntries((optOuts ?? []).map((one) => [one, at])),
  };
  return {
    ...withWishesOf(rest, closed),
    ...fresh,
    contacts,
    quality: contactQuality(contacts).score,
    // Other contacts are worth another look-up.
    ...(enrichedAt !== undefined && addressesOf(contacts) === addressesOf(known.contacts)
      ? { enrichedAt }
      : {}),
    statedAt,
    updatedAt: isBefore(known.updatedAt, at) ? at : known.updatedAt,
  };
}

const addressesOf = (contacts: Debtor['contacts']): string =>
  contacts
    .map(({ value }) => value.toLowerCase())
    .sort()
    .join('\n');
