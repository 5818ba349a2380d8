import { isOptedOut } from '#adapters/table/addresses.ts';
import { isClosed } from '#domain/contacts/wishes.ts';
import type { Channel } from '#schemas/primitives.ts';
import type { Debtor } from '#schemas/records/debtor.ts';

/** The first address of a channel whose owner did not opt out. */
export async function firstOpenAddress(
  debtor: Debtor,
  channel: Channel,
  addresses: readonly string[],
): Promise<string | undefined> {
  if (isClosed(debtor, channel)) return undefined;
  const sender = { creditorId: debtor.creditorId, channel };
  for (const address of addresses) if (!(await isOptedOut(address, sender))) return address;
  return undefined;
}
