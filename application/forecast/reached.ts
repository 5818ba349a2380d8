import { reachBy } from '#adapters/channels/reach.ts';
import type { AskingChannels, ChannelAsk, Reached } from '#application/contact/ask-channels.ts';
import { registerRule, registersOf } from '#domain/compliance/registers.ts';
import { isClosed } from '#domain/contacts/wishes.ts';
import { config, creditorOf } from '#runtime/config.ts';
import type { Debtor } from '#schemas/records/debtor.ts';

/**
 * Runs a decision that asks whether channels reach the debtor, with answers from the debtor's record alone: no register was imported, and
 * nobody opted an address out.
 * @param at ISO-8601
 */
export function askedAtOnce<Decided>(
  decision: AskingChannels<Decided>,
  { debtor, at }: { readonly debtor: Debtor; readonly at: string },
): Decided {
  let next = decision.next();
  while (!next.done) next = decision.next(reachedBy(next.value, debtor, at));
  return next.value;
}

function* asking(ask: ChannelAsk): AskingChannels<Reached> {
  return yield ask;
}

/** Whether a message reaches a debtor by a channel. */
export const isReached = (
  ask: ChannelAsk,
  given: { readonly debtor: Debtor; readonly at: string },
): boolean => 'address' in askedAtOnce(asking(ask), given);

function reachedBy({ channel, message }: ChannelAsk, debtor: Debtor, at: string): Reached {
  const creditor = creditorOf(debtor);
  const reach = reachBy(channel, { debtor, creditor, message });
  if ('rule' in reach) return reach;
  if (isClosed(debtor, channel)) return { closedBy: 'opt-out' };
  const { registers: table } = config();
  let closed: Reached = { closedBy: 'opt-out' };
  for (const phone of reach.addresses) {
    if (channel === 'email' || registersOf(table, phone).length === 0) return { address: phone };
    const nothing = { lists: {}, listed: undefined, authorisation: undefined };
    const register = registerRule({ ...nothing, table, phone, channel, reliesOn: creditor.registers, at });
    if (!register) return { address: phone };
    closed = { closedBy: 'register', register };
  }
  return closed;
}
