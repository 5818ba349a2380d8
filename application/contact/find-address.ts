import { isOptedOut } from '#adapters/table/addresses.ts';
import { findAuthorisation, findListedPhone, importedLists } from '#adapters/table/registers.ts';
import { type RegisterRule, registerRule, registersOf } from '#domain/compliance/registers.ts';
import { isClosed } from '#domain/contacts/wishes.ts';
import { config, creditorOf } from '#runtime/config.ts';
import type { Channel } from '#schemas/primitives.ts';
import type { Debtor } from '#schemas/records/debtor.ts';

/** The first address of a channel that may be written to; or what closes them: an opt-out, or a register of their state. */
export type FoundAddress =
  | { readonly address: string }
  | { readonly closedBy: 'opt-out' }
  | { readonly closedBy: 'register'; readonly register: RegisterRule };

/**
 * The first address of a channel whose owner did not opt out, and that no register of a state closes.
 * @param at ISO-8601
 */
export async function findAddress(
  debtor: Debtor,
  channel: Channel,
  addresses: readonly string[],
  at: string,
): Promise<FoundAddress> {
  if (isClosed(debtor, channel)) return { closedBy: 'opt-out' };
  const sender = { creditorId: debtor.creditorId, channel };
  let closed: FoundAddress = { closedBy: 'opt-out' };
  for (const address of addresses) {
    if (await isOptedOut(address, sender)) continue;
    const register = await closingRegister(debtor, channel, address, at);
    if (!register) return { address };
    closed = { closedBy: 'register', register };
  }
  return closed;
}

async function closingRegister(
  debtor: Debtor,
  channel: Channel,
  phone: string,
  at: string,
): Promise<RegisterRule | undefined> {
  if (channel === 'email') return undefined;
  const { registers: table } = config();
  if (registersOf(table, phone).length === 0) return undefined;
  const [lists, listed, authorisation] = await Promise.all([
    importedLists(),
    findListedPhone(phone),
    findAuthorisation(phone, debtor.creditorId, channel),
  ]);
  const reliesOn = creditorOf(debtor).registers;
  return registerRule({ table, lists, phone, channel, listed, authorisation, reliesOn, at });
}
