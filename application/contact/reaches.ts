import { REACH } from '#adapters/channels/reach.ts';
import { config, creditorOf } from '#runtime/config.ts';
import type { Channel } from '#schemas/primitives.ts';
import type { Debtor } from '#schemas/records/debtor.ts';
import { firstOpenAddress } from './first-open-address.ts';

/**
 * Whether a channel has an address for a debtor whose owner did not opt out, for a message in any of its tones: a channel may need
 * a template that only some of them have.
 * @param message its file of `config/templates/<brand>/`
 */
export async function reaches(debtor: Debtor, channel: Channel, message: string): Promise<boolean> {
  const creditor = creditorOf(debtor);
  for (const text of Object.values(config().brands[creditor.brand]?.messages[message] ?? {})) {
    const reach = await REACH[channel]({ debtor, creditor, message: text });
    if ('addresses' in reach && (await firstOpenAddress(debtor, channel, reach.addresses)) !== undefined)
      return true;
  }
  return false;
}
