import type { InboxMessage } from '#sandbox/inbox/inbox.ts';
import { type KnownDebt, knownDebts } from './known-debts.ts';
import type { PlayedWorld } from './play-world.ts';
import { pagesOf } from './served-pages.ts';

/** What is on the phone of a debtor, and how it is written to. */
export interface Phone {
  readonly debt: KnownDebt;
  readonly creditor: string;
  readonly addresses: readonly { readonly kind: 'email' | 'phone'; readonly value: string }[];
  /** The page of the debt, and what it asks for: the beginning of the CPF or CNPJ. */
  readonly page?: { readonly url: string; readonly digits: string };
  /** The oldest first. */
  readonly messages: readonly InboxMessage[];
}

/** The phone of the debtor of a debt; undefined where there is no such debt. */
export async function phoneOf(world: PlayedWorld, debtId: string): Promise<Phone | undefined> {
  const [debt] = await knownDebts([debtId]);
  if (!debt) return undefined;
  const [{ findDebtor }, { config }] = await Promise.all([
    import('#adapters/table/debtors.ts'),
    import('#runtime/config.ts'),
  ]);
  const { creditorId, debtorId } = debt;
  const debtor = await findDebtor(creditorId, debtorId);
  const addresses = (debtor?.contacts ?? []).map(({ kind, value }) => ({ kind, value }));
  const [page] = await pagesOf([debtId], new Date(world.now()).toISOString());
  return {
    debt,
    creditor: config().creditors[creditorId]?.name ?? creditorId,
    addresses,
    ...(page && { page: { url: page.url, digits: page.digits } }),
    messages: world.inbox.messagesOf({
      debtIds: world.debtIdsOf(creditorId, debtorId),
      addresses: addresses.map(({ value }) => value),
    }),
  };
}

/** The newest message of a debtor, in a list of phones. */
export interface PhoneRow {
  readonly debt: KnownDebt;
  readonly last: Pick<InboxMessage, 'at' | 'from' | 'channel' | 'arrived' | 'subject' | 'text'>;
}

/** The phones on which something lies, the one with the newest message first; one for each debtor. @param most how many at most */
export async function phones(world: PlayedWorld, most: number): Promise<PhoneRow[]> {
  const rows: PhoneRow[] = [];
  const seen = new Set<string>();
  for (const { debtId, at, from, channel, arrived, subject, text } of world.inbox.newest()) {
    if (rows.length >= most) break;
    const [debt] = await knownDebts([debtId]);
    if (!debt || seen.has(`${debt.creditorId}/${debt.debtorId}`)) continue;
    seen.add(`${debt.creditorId}/${debt.debtorId}`);
    rows.push({
      debt,
      last: { at, from, channel, arrived, text, ...(subject === undefined ? {} : { subject }) },
    });
  }
  return rows;
}
