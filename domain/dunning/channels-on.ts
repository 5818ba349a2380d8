import { contactHours, isTooEarlyOn, type Recipient } from '#domain/compliance/contact-hours.ts';
import { type ChannelsOfStep, plannedChannels, reachedChannels } from '#domain/contacts/planned-channels.ts';
import type { ContactHoursTable } from '#schemas/config/legal.ts';
import type { Channel } from '#schemas/primitives.ts';
import type { Debtor } from '#schemas/records/debtor.ts';

/** The channels that a step uses on each day, for the plan of a ladder. */
export interface ChannelsByDay {
  /** The channels that it will really use. */
  readonly channels: readonly Channel[];
  /**
   * The channels that it uses instead while the law allows one of them no collection yet; none if none reaches the debtor.
   */
  readonly meanwhile: readonly Channel[];
}

/** The channels that a step will use, by what is known of the debtor and by the law of the state. */
export function channelsByDay(step: ChannelsOfStep, debtor: Debtor, hours: ContactHoursTable): ChannelsByDay {
  const free = step.channels.filter((channel) => !hasFirstDay(hours, channel, debtor));
  return {
    channels: plannedChannels(step, debtor),
    meanwhile: reachedChannels({ ...step, channels: free }, debtor),
  };
}

/** The channels that a step will use on one day. */
export function channelsOn(
  step: ChannelsOfStep,
  debtor: Debtor,
  { hours, recipient, day }: { hours: ContactHoursTable; recipient: Recipient; day: string },
): readonly Channel[] {
  const { channels, meanwhile } = channelsByDay(step, debtor, hours);
  const isHeld = isTooEarlyOn(hours, channels, recipient, day);
  return isHeld && meanwhile.length > 0 ? meanwhile : channels;
}

const hasFirstDay = (hours: ContactHoursTable, channel: Channel, { uf }: Debtor): boolean =>
  contactHours(hours, channel, uf).firstContact !== undefined;
