import { changeDebtor } from '#adapters/table/debtors.ts';
import { UnknownDebtorError } from '#application/unit-of-work/rejected.ts';
import { inUtc, isBefore } from '#domain/calendar/days.ts';
import type { LinkRevocationRequestedV1 } from '#schemas/events/billing.ts';

/** Revokes every link made before; the same request again, or an older one that comes later, changes nothing. */
export async function revokeLinks({
  creditorId,
  debtorId,
  requestedAt,
}: LinkRevocationRequestedV1): Promise<void> {
  const at = inUtc(requestedAt);
  const debtor = await changeDebtor(creditorId, debtorId, (known) =>
    known.linksRevokedAt !== undefined && !isBefore(known.linksRevokedAt, at)
      ? known
      : { ...known, linksRevokedAt: at },
  );
  if (!debtor) throw new UnknownDebtorError('debtorId: no invoice of such a debtor was issued');
}
