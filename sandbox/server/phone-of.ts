import type { Phone, PhoneRow } from '#sandbox/contract/answers.ts';
import { knownDebts } from './known-debts.ts';
import type { PlayedWorld } from './play-world.ts';
import { pagesOf } from './served-pages.ts';

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
