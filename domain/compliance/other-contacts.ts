import type { ContactBudget } from '#schemas/records/contact-budget.ts';
import type { ContactKey } from '#schemas/records/send-key.ts';

/**
 * The instants of the contacts of a person or company besides one, for its gate. A retry of that contact, and another
 * channel of its step on the same day, is no second contact; a channel of the same step on another day is.
 */
export const otherContacts = (contacts: ContactBudget['contacts'], own: ContactKey): string[] =>
  Object.entries(contacts).flatMap(([contact, at]) => (contact === own ? [] : [at]));
