import { REACH } from '#adapters/channels/reach.ts';
import { isClosed } from '#domain/contacts/wishes.ts';
import { creditorOf } from '#runtime/config.ts';
import type { MessageText } from '#schemas/config/message.ts';
import type { Channel } from '#schemas/primitives.ts';
import type { Debtor } from '#schemas/records/debtor.ts';
import { type FoundAddress, findAddress } from './find-address.ts';

/** The question whether a channel reaches a debtor with a message. */
export interface ChannelAsk {
  readonly channel: Channel;
  readonly message: MessageText;
  /** Whether the message would go out now: absent from a question about steps that come later. */
  readonly isForNow?: true;
}

/** An address, what closes all of them, or the rule by which the channel has none. */
export type Reached = FoundAddress | { readonly rule: string; readonly citation: string };

/**
 * A decision that asks of one channel after the other whether it reaches the debtor, and of no more than it needs: the answers come
 * from the table, or in a forecast from memory.
 */
export type AskingChannels<Decided> = Generator<ChannelAsk, Decided, Reached>;

/** The debtor of whom a decision asks, and when. */
interface Asked {
  readonly debtor: Debtor;
  /** ISO-8601 */
  readonly at: string;
  /**
   * False when no channel may be written to now, whatever its address: a message for now is asked of the debtor's own record alone, and
   * what others know of the address is read once it may go out.
   */
  readonly mayWrite?: boolean;
}

/** Answers what a decision asks from the table, and gives what it comes to. */
export async function askChannels<Decided>(
  decision: AskingChannels<Decided>,
  asked: Asked,
): Promise<Decided> {
  let next = decision.next();
  while (!next.done) next = decision.next(await reachedOn(next.value, asked));
  return next.value;
}

async function reachedOn(
  { channel, message, isForNow }: ChannelAsk,
  { debtor, at, mayWrite = true }: Asked,
): Promise<Reached> {
  const reach = await REACH[channel]({ debtor, creditor: creditorOf(debtor), message });
  if ('rule' in reach) return reach;
  const [address] = reach.addresses;
  if (isForNow && !mayWrite && address !== undefined && !isClosed(debtor, channel)) return { address };
  return findAddress(debtor, channel, reach.addresses, at);
}
