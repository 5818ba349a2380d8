import { findDebtor } from '#adapters/table/debtors.ts';
import { raiseLinkEpoch } from '#adapters/table/link-epochs.ts';
import { UnknownDebtorError } from '#application/unit-of-work/rejected.ts';
import type { LinkRevocationRequestedV1 } from '#schemas/events/billing.ts';

/**
 * Revokes every link made until now. The same event delivered again changes nothing; every other event revokes, whatever
 * time it states: a link too many that opens nothing is replaced by the next message, and one that stays open is not.
 * @param eventId the id that EventBridge gave the event
 */
export async function revokeLinks(
  { creditorId, debtorId }: LinkRevocationRequestedV1,
  eventId: string,
): Promise<void> {
  if (!(await findDebtor(creditorId, debtorId)))
    throw new UnknownDebtorError('debtorId: no invoice of such a debtor was issued');
  await raiseLinkEpoch(creditorId, debtorId, eventId);
}
