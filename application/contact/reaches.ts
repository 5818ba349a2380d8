import { REACH } from '#adapters/channels/reach.ts';
import { REGISTER_STALE } from '#domain/compliance/registers.ts';
import { config, creditorOf } from '#runtime/config.ts';
import type { Channel } from '#schemas/primitives.ts';
import type { Debtor } from '#schemas/records/debtor.ts';
import { findAddress } from './find-address.ts';

/**
 * Whether a channel has an address for a debtor that may be written to, for a message in any of its tones: a channel may need a
 * template that only some of them have. One that only waits for the list of a register reaches them.
 * @param message its file of `config/templates/<brand>/`
 * @param at ISO-8601
 */
export async function reaches(
  debtor: Debtor,
  channel: Channel,
  message: string,
  at: string,
): Promise<boolean> {
  const creditor = creditorOf(debtor);
  for (const text of Object.values(config().brands[creditor.brand]?.messages[message] ?? {})) {
    const reach = await REACH[channel]({ debtor, creditor, message: text });
    if (!('addresses' in reach)) continue;
    const found = await findAddress(debtor, channel, reach.addresses, at);
    if ('address' in found) return true;
    if (found.closedBy === 'register' && found.register.rule === REGISTER_STALE) return true;
  }
  return false;
}
