import { REACH } from '#adapters/channels/reach.ts';
import { creditorOf } from '#runtime/config.ts';
import type { MessageText } from '#schemas/config/message.ts';
import type { Channel } from '#schemas/primitives.ts';
import type { Debtor } from '#schemas/records/debtor.ts';
import { type FoundAddress, findAddress } from './find-address.ts';

/** The question whether a channel reaches a debtor with a message. */
export interface ChannelAsk {
  readonly channel: Channel;
  readonly message: MessageText;
}

/** An address, what closes all of them, or the rule by which the channel has none. */
export type Reached = FoundAddress | { readonly rule: string; readonly citation: string };

/**
 * A decision that asks of one channel after the other whether it reaches the debtor, and of no more than it needs: the answers come
 * from the table, or in a forecast from memory.
 */
export type AskingChannels<Decided> = Generator<ChannelAsk, Decided, Reached>;

/**
 * Answers what a decision asks from the table, and gives what it comes to.
 * @param at ISO-8601
 */
export async function askChannels<Decided>(
  decision: AskingChannels<Decided>,
  { debtor, at }: { readonly debtor: Debtor; readonly at: string },
): Promise<Decided> {
  let next = decision.next();
  while (!next.done) next = decision.next(await reachedOn(next.value, debtor, at));
  return next.value;
}

async function reachedOn({ channel, message }: ChannelAsk, debtor: Debtor, at: string): Promise<Reached> {
  const reach = await REACH[channel]({ debtor, creditor: creditorOf(debtor), message });
  return 'rule' in reach ? reach : findAddress(debtor, channel, reach.addresses, at);
}
