import type { Channel } from '#schemas/primitives.ts';

/**
 * The group in which the contacts of an address are counted: the mailbox domain of an e-mail, which one provider judges; or the channel of
 * a phone.
 */
export const contactGroup = (channel: Channel, address: string): string =>
  channel === 'email' ? address.slice(address.lastIndexOf('@') + 1).toLowerCase() : channel;
