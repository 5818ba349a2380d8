import type { Channel } from '#schemas/primitives.ts';
import type { Debtor } from '#schemas/records/debtor.ts';
import { isUsableOn } from './is-usable-on.ts';
import { isClosed } from './wishes.ts';

/** The channels of a step, and how many of them it uses. */
export interface ChannelsOfStep {
  readonly channels: readonly Channel[];
  readonly send: 'first' | 'all';
}

/**
 * The channels that a step will really use, by what is known of the debtor: its first one with an address, or with `all` each of
 * them, the one that the debtor prefers first. Its own channels when there is none, because contacts may still come.
 */
export function plannedChannels(step: ChannelsOfStep, debtor: Debtor): readonly Channel[] {
  const reached = reachedChannels(step, debtor);
  return reached.length > 0 ? reached : step.channels;
}

/** The same; none when none reaches the debtor. */
export function reachedChannels({ channels, send }: ChannelsOfStep, debtor: Debtor): readonly Channel[] {
  const reached = channels.filter((channel) => !isClosed(debtor, channel) && hasAddress(debtor, channel));
  if (send === 'all') return reached;
  const [first] = reached;
  return first === undefined ? [] : [reached.find((channel) => channel === debtor.preferredChannel) ?? first];
}

function hasAddress({ contacts, optIns }: Debtor, channel: Channel): boolean {
  if (channel === 'whatsapp' && !optIns.includes('whatsapp')) return false;
  return contacts.some((contact) => contact.validity !== 'invalid' && isUsableOn(contact, channel));
}
