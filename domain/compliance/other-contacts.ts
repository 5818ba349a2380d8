import type { ContactBudget } from '#schemas/records/contact-budget.ts';
import type { ContactKey } from '#schemas/records/send-key.ts';

/**
 * The instants of the contacts of a person or company besides one, for its gate. A retry of that contact, and another
 * channel of its step on the same day, is no second contact; a channel of the same step on another day is.
 */
export function otherContacts(contacts: Contacts, own: ContactKey): string[] {
  const others: string[] = [];
  for (const [contact, at] of contacts instanceof Map ? contacts : Object.entries(contacts))
    if (contact !== own) others.push(at);
  return others;
}

/** Contacts by their keys, as the table keeps them or in memory: keys of their own for each person are no fields of an object there. */
export type Contacts = ContactBudget['contacts'] | ReadonlyMap<ContactKey, string>;
