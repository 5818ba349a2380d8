import type { Contact } from '#schemas/records/debtor.ts';
import type { Reach } from './channel.ts';

/** The contacts that fit and are not known to be wrong, as addresses of a channel. */
export function addressesOf(contacts: readonly Contact[], fits: (contact: Contact) => boolean): Reach {
  const [first, ...others] = contacts
    .filter((contact) => contact.validity !== 'invalid' && fits(contact))
    .map(({ value }) => value);
  if (first === undefined)
    return { rule: 'no-address', citation: 'the debtor has no address that this channel can use' };
  return { addresses: [first, ...others] };
}
