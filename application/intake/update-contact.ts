import { changeDebtor } from '#adapters/table/debtors.ts';
import { RejectedEventError, UnknownDebtorError } from '#application/unit-of-work/rejected.ts';
import type { ContactUpdatedV1 } from '#schemas/events/billing.ts';
import { readNews } from './normalise-debtor.ts';
import { recordOverIndebted } from './record-over-indebted.ts';
import { toldAt } from './told-at.ts';
import { withNews } from './with-news.ts';

/**
 * Puts what billing now knows of a debtor in the place of what it knew; the same again, or an older one that comes
 * later, changes nothing. A contact that cannot be used is for a person, for it was given on purpose; the rest of the
 * event is honoured before, for an opt-out does not wait for a typing error to be mended.
 */
export async function updateContact(updated: ContactUpdatedV1, now: string): Promise<void> {
  const { creditorId, debtorId, updatedAt, ...told } = updated;
  const { news, defects } = readNews(told);
  const at = toldAt(updatedAt, now);
  const debtor = await changeDebtor(creditorId, debtorId, (known) => withNews(known, news, at));
  if (!debtor) throw new UnknownDebtorError('debtorId: no invoice of such a debtor was issued');
  await recordOverIndebted(debtor, news);
  const unusable = defects.filter(({ isKept }) => !isKept);
  if (unusable.length > 0)
    throw new RejectedEventError(unusable.map(({ kind, reason }) => `${kind}s: one ${reason}`).join('; '));
}
