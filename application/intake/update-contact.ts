import { contactFingerprints } from '#adapters/aws/pseudonyms.ts';
import { changeDebtor } from '#adapters/table/debtors.ts';
import { RejectedEventError, UnknownDebtorError } from '#application/unit-of-work/rejected.ts';
import { statedAt } from '#domain/calendar/stated-at.ts';
import type { ContactUpdatedV1 } from '#schemas/events/billing.ts';
import { readUpdate } from './normalise-debtor.ts';
import { recordOverIndebted } from './record-over-indebted.ts';
import { shareWishes } from './share-wishes.ts';
import { withUpdate } from './with-update.ts';

/**
 * Replaces what billing stated of a debtor before; the same again, or an older one that comes later, changes nothing. A
 * contact that cannot be used goes to a person, because it was given on purpose; the rest of the event is taken over first,
 * because an opt-out does not wait for a typing error to be corrected.
 * @param now when it came (ISO-8601)
 * @throws UnknownDebtorError, RejectedEventError
 */
export async function updateContact(updated: ContactUpdatedV1, now: string): Promise<void> {
  const { creditorId, debtorId, updatedAt, ...stated } = updated;
  const { update, defects } = readUpdate(stated, await contactFingerprints(creditorId));
  const at = statedAt(updatedAt, now);
  const debtor = await changeDebtor(creditorId, debtorId, (known) => withUpdate(known, update, at, true));
  if (!debtor) throw new UnknownDebtorError('debtorId: no invoice of such a debtor was issued');
  await recordOverIndebted(debtor, update);
  await shareWishes(debtor);
  const unusable = defects.filter(({ isKept }) => !isKept);
  if (unusable.length > 0)
    throw new RejectedEventError(unusable.map(({ kind, reason }) => `${kind}s: one ${reason}`).join('; '));
}
