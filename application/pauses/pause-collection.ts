import { changeDebtor, findDebtor } from '#adapters/table/debtors.ts';
import { changeEarlyPauses, findEarlyPauses } from '#adapters/table/early-pauses.ts';
import { findErasedAt } from '#adapters/table/erasures.ts';
import { debtIdOf } from '#adapters/table/keys.ts';
import { listUnpaid } from '#adapters/table/unpaid-debts.ts';
import { pauseBatch } from '#application/batches/pause-batch.ts';
import { expectAccepted } from '#application/unit-of-work/expect-accepted.ts';
import { keepIfUnknown } from '#application/unit-of-work/keep-if-unknown.ts';
import { RejectedEventError, UnknownDebtorError } from '#application/unit-of-work/rejected.ts';
import { suppose } from '#application/unit-of-work/suppose.ts';
import { updateDebt } from '#application/unit-of-work/update-debt.ts';
import { isBefore } from '#domain/calendar/days.ts';
import { keepPause } from '#domain/debt/commands/keep-for-invoice.ts';
import { pauseCollection as decide, isPausedBefore } from '#domain/debt/commands/pause-collection.ts';
import type { Deciding } from '#domain/debt/decide.ts';
import { knownPause, type Pausable, withPause } from '#domain/debt/pauses.ts';
import { clockTime } from '#runtime/time.ts';
import type { CollectionPausedV1 } from '#schemas/events/billing.ts';
import type { StoredDebt } from '#schemas/records/debt.ts';
import type { Debtor } from '#schemas/records/debtor.ts';
import type { Pause } from '#schemas/records/pause.ts';
import { instalmentIdsOf } from './instalment-ids-of.ts';
import { pauseOf } from './pause-of.ts';
import { toEachOwed } from './to-each-owed.ts';

/** It goes to a person all the same if nobody comes: billing may have written another id. */
const KEPT =
  'debtorId: no invoice of such a debtor was issued; the pause is kept, and holds from the first one on';

const OTHERWISE = 'pauseId: was used before for another pause; give this one an id of its own';

/**
 * Stops collection of an invoice, of a batch of them, or of all that a debtor owes the creditor, and of what is issued to the debtor
 * until the last day. What comes before the first invoice is kept for it. The record of the debtor is written first, so that no debt is opened between the two without it.
 * @param now when it came (ISO-8601)
 * @throws UnknownDebtorError, RejectedEventError
 */
export async function pauseCollection(given: CollectionPausedV1, now: string): Promise<void> {
  const { creditorId, invoiceId, debtorId, batch } = given;
  const pause = pauseOf(given, now);
  if (batch !== undefined) return pauseBatch({ creditorId, batch }, pause, OTHERWISE);
  if (invoiceId !== undefined) return pauseInvoice({ creditorId, invoiceId }, pause, now);
  if (debtorId === undefined) return;
  const debtor = { creditorId, debtorId };
  const known = await findDebtor(creditorId, debtorId);
  const before = known ?? (await findEarlyPauses(creditorId, debtorId));
  if (before && knownPause(before, pause) === 'otherwise') throw new RejectedEventError(OTHERWISE);
  const paused = <P extends Pausable>(record: P): P =>
    knownPause(record, pause) ? record : { ...record, pauses: withPause(record, pause) };
  if (!known && (await isFromBeforeErasure(debtor, pause))) return;
  if (!known) await changeEarlyPauses(creditorId, debtorId, paused);
  // The first invoice may have come at this moment.
  if (!known && !(await findDebtor(creditorId, debtorId))) throw new UnknownDebtorError(KEPT);
  let isOver = false;
  for (const id of (await listUnpaid(debtor)).debtorIds) {
    const record = await changeDebtor(creditorId, id, paused);
    if (id === debtorId) isOver = record !== undefined && isOverBefore(record, pause);
  }
  // A debt that is opened after a resumption does not know of it.
  if (isOver) return;
  await toEachOwed(debtor, (debtId) => pauseDebt(debtId, pause, now));
}

/**
 * Stops collection of an invoice and of the instalments in its place. One that is not known yet is paused when it comes.
 * @param now when it came (ISO-8601)
 * @throws RejectedEventError
 */
export async function pauseInvoice(
  ids: { readonly creditorId: string; readonly invoiceId: string },
  pause: Pause,
  now: string,
): Promise<void> {
  if (await keepIfUnknown(ids, (unknown) => keepPause(unknown, pause, now))) return;
  const debtId = debtIdOf(ids.creditorId, ids.invoiceId);
  await pauseDebt(debtId, pause, now);
  for (const part of await instalmentIdsOf(debtId)) await pauseDebt(part, pause, now);
}

const pauseDebt = async (debtId: string, pause: Pause, now: string): Promise<void> => {
  expectAccepted(await updateDebt(debtId, deciding(pause, now)), { 'paused-otherwise': OTHERWISE });
};

/**
 * The debt as a pause of its invoice from now on would leave it; nothing is written.
 * @param now ISO-8601
 * @throws RejectedEventError why it would be refused
 */
export async function debtIfPaused(debt: StoredDebt, lastDay: string, now: string): Promise<StoredDebt> {
  const { creditorId, invoiceId } = debt;
  const supposed = { pauseId: 'supposed', reason: 'other', pausedAt: now, lastDay } as const;
  const pause = pauseOf({ creditorId, invoiceId, ...supposed }, now);
  return expectAccepted(await suppose(debt, deciding(pause, now)), { 'paused-otherwise': OTHERWISE });
}

const deciding = (pause: Pause, now: string): Deciding<'pauseCollection'> => ({
  command: 'pauseCollection',
  isRepeated: isPausedBefore(pause),
  decide: (debt) => decide(debt, pause, { at: now, clockTime }),
});

/** Whether a pause is of before what was known of its debtor was erased: old data, which does not come back. */
async function isFromBeforeErasure(
  { creditorId, debtorId }: { readonly creditorId: string; readonly debtorId: string },
  { pausedAt }: Pause,
): Promise<boolean> {
  const erasedAt = await findErasedAt(creditorId, debtorId);
  return erasedAt !== undefined && !isBefore(erasedAt, pausedAt);
}

/** Whether a person had collection of all debts go on after a pause, before the pause came. */
const isOverBefore = ({ pauses }: Debtor, { pauseId }: Pause): boolean =>
  pauses.some((one) => one.pauseId === pauseId && one.ended !== undefined);
