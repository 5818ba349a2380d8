import { isOptedOut } from '#adapters/table/addresses.ts';
import type { Channel } from '#schemas/primitives.ts';
import type { Debtor } from '#schemas/records/debtor.ts';

/** The first address of a channel whose owner did not opt out. */
export async function firstOpenAddress(
  debtor: Debtor,
  channel: Channel,
  addresses: readonly string[],
): Promise<string | undefined> {
  // One phone: an opt-out of SMS is one of WhatsApp too (SP, Lei 13.226/2008 covers both).
  const closed = channel === 'email' ? [channel] : (['sms', 'whatsapp'] as const);
  if (closed.some((one) => debtor.optOuts.includes(one))) return undefined;
  for (const address of addresses) if (!(await isOptedOut(address))) return address;
  return undefined;
}
