import { isBefore } from '#domain/calendar/days.ts';
import type { Channel, Consent } from '#schemas/primitives.ts';
import { CHANNELS } from './channels.ts';

/** What a person wishes of the channels on which they are written to, each with the time at which it was stated. */
export interface Wishes {
  /** Channels that were ever closed; this only grows. */
  readonly optOuts: readonly Channel[];
  /** When each was last closed; absent for those of before this was kept. */
  readonly closedAt?: Readonly<Partial<Record<Channel, string>>> | undefined;
  /** The last consent to be written to, with the reference of its proof. */
  readonly consents?: Readonly<Partial<Record<Channel, Consent>>> | undefined;
}

/** Whether a consent was given after an opt-out: only a newer one lifts it. */
export const isLifted = (closedAt: string | undefined, consent: Consent | undefined): boolean =>
  consent !== undefined && (closedAt === undefined || isBefore(closedAt, consent.givenAt));

/**
 * The channels that are closed for a debtor. One phone: an opt-out of SMS is one of WhatsApp too (SP, Lei 13.226/2008 covers
 * both), but a consent to one of them is to that one alone.
 */
export const isClosed = ({ optOuts, closedAt, consents }: Wishes, channel: Channel): boolean => {
  if (optOuts.length === 0) return false;
  const together: readonly Channel[] = channel === 'email' ? [channel] : ['sms', 'whatsapp'];
  return together.some((one) => optOuts.includes(one) && !isLifted(closedAt?.[one], consents?.[channel]));
};

/** The wishes of a person that were stated under two debtor ids: of each channel, the latest word of either. */
export function withWishesOf<W extends Wishes>(own: W, other: Wishes): W {
  const optOuts = [...new Set([...own.optOuts, ...other.optOuts])];
  const closedAt = latest(own.closedAt, other.closedAt, (at) => at);
  const consents = latest(own.consents, other.consents, ({ givenAt }) => givenAt);
  return {
    ...own,
    optOuts,
    ...(closedAt ? { closedAt } : {}),
    ...(consents ? { consents } : {}),
  };
}

/** The later of two for each channel. */
function latest<T>(
  own: Readonly<Partial<Record<Channel, T>>> = {},
  other: Readonly<Partial<Record<Channel, T>>> = {},
  timeOf: (value: T) => string,
): Partial<Record<Channel, T>> | undefined {
  const all: Partial<Record<Channel, T>> = { ...own };
  for (const channel of CHANNELS) {
    const [mine, theirs] = [own[channel], other[channel]];
    if (theirs !== undefined && (mine === undefined || isBefore(timeOf(mine), timeOf(theirs))))
      all[channel] = theirs;
  }
  return Object.keys(all).length > 0 ? all : undefined;
}
