import { findDebtor } from '#adapters/table/debtors.ts';
import { findErasedAt, findErasure, putErasure } from '#adapters/table/erasures.ts';
import { erasureKey } from '#adapters/table/keys.ts';
import { debtorIdsOf } from '#adapters/table/person-ids.ts';
import { lookAt } from '#application/unit-of-work/look-at.ts';
import { UnknownDebtorError } from '#application/unit-of-work/rejected.ts';
import type { ErasureRequestedV1 } from '#schemas/events/billing.ts';
import type { Erasure } from '#schemas/records/erasure.ts';
import { runErasure } from './run-erasure.ts';

/**
 * Erases what is held of a person with one creditor, at their request (LGPD art. 18), under all their debtor ids. The request is kept
 * first: the relay finishes what a process that dies leaves undone, and what has to wait until nothing is owed.
 * @param now when it came (ISO-8601)
 * @throws UnknownDebtorError
 */
export async function requestErasure(given: ErasureRequestedV1, now: string): Promise<void> {
  const key = erasureKey(given);
  if (!(await findErasure(key))) await putErasure(await newErasure(given), lookAt());
  const known = await findErasure(key);
  if (known?.pending) await runErasure(known.erasure, now);
}

async function newErasure(given: ErasureRequestedV1): Promise<Erasure> {
  const { creditorId, debtorId } = given;
  const debtor = await findDebtor(creditorId, debtorId);
  if (!debtor && (await findErasedAt(creditorId, debtorId)) === undefined)
    throw new UnknownDebtorError('debtorId: no invoice of such a debtor was issued');
  const others = debtor ? (await debtorIdsOf(debtor)).filter((id) => id !== debtorId).sort() : [];
  return { ...given, debtorIds: [debtorId, ...others] };
}
