import { isBefore } from '#domain/calendar/days.ts';
import { contactQuality } from '#domain/contacts/contact-quality.ts';
import { mergeContacts } from '#domain/contacts/merge-contacts.ts';
import type { Debtor, DebtorFact } from '#schemas/records/debtor.ts';
import type { Identity, News } from './normalise-debtor.ts';

/** A debtor of whom nothing is known yet but who it is. */
export const unknownDebtor = (creditorId: string, identity: Identity, at: string): Debtor => ({
  creditorId,
  ...identity,
  name: '',
  contacts: [],
  quality: 0,
  tags: [],
  optIns: [],
  optOuts: [],
  overIndebted: false,
  updatedAt: at,
});

/**
 * What is known of a debtor once billing told news. Each fact goes by when it was told, for events come in any order:
 * what is told takes the place of what was told before, an older one that comes later is passed over, and what is not
 * spoken of stays. Opt-outs only grow: the debtor may have asked us and not billing, and only a person lifts one.
 * @param at when billing said it (ISO-8601, UTC)
 */
export function withNews(known: Debtor, news: News, at: string): Debtor {
  const { emails, phones, optOuts, ...facts } = news;
  const told: Partial<Record<DebtorFact, string>> = { ...known.toldAt };
  const isNews = (fact: DebtorFact): boolean => {
    const before = known.toldAt?.[fact];
    if (news[fact] === undefined || (before !== undefined && isBefore(at, before))) return false;
    told[fact] = at;
    return true;
  };
  const fresh = Object.fromEntries(
    Object.entries(facts).filter(([fact]) => isNews(fact as keyof typeof facts)),
  );
  let { contacts } = known;
  if (emails && isNews('emails')) contacts = mergeContacts(contacts, 'email', emails);
  if (phones && isNews('phones')) contacts = mergeContacts(contacts, 'phone', phones);
  const { enrichedAt, ...rest } = known;
  return {
    ...rest,
    ...fresh,
    contacts,
    quality: contactQuality(contacts).score,
    optOuts: [...new Set([...known.optOuts, ...(optOuts ?? [])])],
    // Other contacts are worth another look-up.
    ...(enrichedAt !== undefined && addressesOf(contacts) === addressesOf(known.contacts)
      ? { enrichedAt }
      : {}),
    toldAt: told,
    updatedAt: isBefore(known.updatedAt, at) ? at : known.updatedAt,
  };
}

const addressesOf = (contacts: Debtor['contacts']): string =>
  contacts
    .map(({ value }) => value.toLowerCase())
    .sort()
    .join('\n');
