import { channels } from '#adapters/channels/index.ts';
import { findAddress } from '#application/contact/find-address.ts';
import { config, creditorOf } from '#runtime/config.ts';
import type { Creditor } from '#schemas/config/creditor.ts';
import type { Channel } from '#schemas/primitives.ts';
import type { Debtor } from '#schemas/records/debtor.ts';
import { COURTESIES, type Courtesy } from './courtesies.ts';
import type { Occasion } from './occasion-of.ts';

/** The name of a courtesy in the creditor's `courtesies`. */
type CourtesyId = Courtesy['id'] | 'mistake';

/** A courtesy that can be sent: what, where, and in which words. */
export interface Chosen<Id extends CourtesyId = CourtesyId> {
  readonly id: Id;
  readonly channel: Channel;
  readonly address: string;
  readonly text: NonNullable<ReturnType<typeof textOf>>;
}

/**
 * The first courtesy that has an occasion, a text, and an address that is still open; undefined when none has.
 * @param at ISO-8601
 */
export async function chooseCourtesy(
  occasion: Occasion,
  debtor: Debtor,
  at: string,
): Promise<Chosen<Courtesy['id']> | undefined> {
  const creditor = creditorOf(occasion.debt);
  for (const { id, channels: suitable } of COURTESIES) {
    if (!textOf(id, creditor)) continue;
    const chosen = await reachBy(id, await suitable(occasion, debtor), { debtor, creditor, at });
    if (chosen) return chosen;
  }
  return undefined;
}

/** A courtesy on the first of some channels that has a text and an address that is still open. */
export async function reachBy<Id extends CourtesyId>(
  id: Id,
  among: readonly Channel[],
  { debtor, creditor, at }: { readonly debtor: Debtor; readonly creditor: Creditor; readonly at: string },
): Promise<Chosen<Id> | undefined> {
  const text = textOf(id, creditor);
  if (!text) return undefined;
  for (const channel of among) {
    const reach = await channels[channel].reach({ debtor, creditor, message: text.message });
    if ('rule' in reach) continue;
    const found = await findAddress(debtor, channel, reach.addresses.slice(0, 1), at);
    if ('address' in found) return { id, channel, address: found.address, text };
  }
  return undefined;
}

/** The text of a courtesy, if the creditor has one. */
export function textOf(id: CourtesyId, { brand: brandId, courtesies }: Creditor) {
  const brand = config().brands[brandId];
  const name = courtesies[id];
  const message = name === undefined ? undefined : brand?.messages[name]?.light;
  return brand && message ? { message, layout: brand.layout } : undefined;
}
