import { REGISTER_STALE } from '#domain/compliance/registers.ts';
import { config, creditorOf } from '#runtime/config.ts';
import type { Channel } from '#schemas/primitives.ts';
import type { Debtor } from '#schemas/records/debtor.ts';
import type { AskingChannels } from './ask-channels.ts';

/**
 * Whether a channel has an address for a debtor that may be written to, for a message in any of its tones: a channel may need a
 * template that only some of them have. One that only waits for the list of a register reaches them.
 * @param message its file of `config/templates/<brand>/`
 */
export function* reaches(debtor: Debtor, channel: Channel, message: string): AskingChannels<boolean> {
  const creditor = creditorOf(debtor);
  for (const text of Object.values(config().brands[creditor.brand]?.messages[message] ?? {})) {
    const found = yield { channel, message: text };
    if ('address' in found) return true;
    if ('closedBy' in found && found.closedBy === 'register' && found.register.rule === REGISTER_STALE)
      return true;
  }
  return false;
}
