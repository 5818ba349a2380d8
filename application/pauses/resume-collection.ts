import { changeDebtor, findDebtor } from '#adapters/table/debtors.ts';
import { changeEarlyPauses } from '#adapters/table/early-pauses.ts';
import { debtIdOf } from '#adapters/table/keys.ts';
import { listUnpaid } from '#adapters/table/unpaid-debts.ts';
import { resumeBatch } from '#application/batches/resume-batch.ts';
import { expectAccepted } from '#application/unit-of-work/expect-accepted.ts';
import { keepIfUnknown } from '#application/unit-of-work/keep-if-unknown.ts';
import { UnknownDebtorError } from '#application/unit-of-work/rejected.ts';
import { updateDebt } from '#application/unit-of-work/update-debt.ts';
import { statedAt } from '#domain/calendar/stated-at.ts';
import { keepResumption } from '#domain/debt/commands/keep-for-invoice.ts';
import { resumeCollection as decide, isResumedBefore } from '#domain/debt/commands/resume-collection.ts';
import { type Pausable, withResumed } from '#domain/debt/pauses.ts';
import { clockTime } from '#runtime/time.ts';
import type { CollectionResumedV1 } from '#schemas/events/billing.ts';
import { instalmentIdsOf } from './instalment-ids-of.ts';
import { scopeOf } from './scope-of.ts';
import { toEachOwed } from './to-each-owed.ts';

/**
 * Resumes collection that a person paused: each ladder is planned anew from now on. A repetition, or a resumption older than the last one,
 * changes nothing.
 * @param now when it came (ISO-8601)
 * @throws UnknownDebtorError, UnknownBatchError
 */
export async function resumeCollection(given: CollectionResumedV1, now: string): Promise<void> {
  const { creditorId, invoiceId, debtorId, batch } = given;
  const scope = scopeOf(given);
  const resumed = { scope, resumedAt: statedAt(given.resumedAt, now) } as const;
  if (batch !== undefined) return resumeBatch({ creditorId, batch }, resumed.resumedAt);
  const one = async (debtId: string): Promise<void> => {
    const updated = await updateDebt(debtId, {
      command: 'resumeCollection',
      isRepeated: isResumedBefore(resumed),
      decide: (debt) => decide(debt, resumed, { at: now, clockTime }),
    });
    expectAccepted(updated, {});
  };
  if (invoiceId !== undefined) {
    const ids = { creditorId, invoiceId };
    if (await keepIfUnknown(ids, (unknown) => keepResumption(unknown, resumed, now))) return;
    const debtId = debtIdOf(creditorId, invoiceId);
    await one(debtId);
    for (const part of await instalmentIdsOf(debtId)) await one(part);
  }
  if (debtorId === undefined) return;
  const debtor = { creditorId, debtorId };
  const goesOn = <P extends Pausable>(record: P): P => ({
    ...record,
    ...withResumed(record, scope, resumed.resumedAt),
  });
  if (!(await findDebtor(creditorId, debtorId))) {
    await changeEarlyPauses(creditorId, debtorId, goesOn);
    // The first invoice may have come at this moment.
    if (!(await findDebtor(creditorId, debtorId)))
      throw new UnknownDebtorError(
        'debtorId: no invoice of such a debtor was issued; it is kept for the first one',
      );
  }
  for (const id of (await listUnpaid(debtor)).debtorIds) await changeDebtor(creditorId, id, goesOn);
  await toEachOwed(debtor, one);
}
