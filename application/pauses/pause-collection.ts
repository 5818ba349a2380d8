import { changeDebtor, findDebtor } from '#adapters/table/debtors.ts';
import { debtIdOf } from '#adapters/table/keys.ts';
import { listUnpaid } from '#adapters/table/unpaid-debts.ts';
import { expectAccepted } from '#application/unit-of-work/expect-accepted.ts';
import { RejectedEventError, UnknownDebtorError } from '#application/unit-of-work/rejected.ts';
import { updateDebt } from '#application/unit-of-work/update-debt.ts';
import { addDays, dayOf } from '#domain/calendar/days.ts';
import { statedAt } from '#domain/calendar/stated-at.ts';
import { pauseCollection as decide, isPausedBefore } from '#domain/debt/commands/pause-collection.ts';
import { knownPause, withPause } from '#domain/debt/pauses.ts';
import { creditorOf } from '#runtime/config.ts';
import { clockTime } from '#runtime/time.ts';
import type { CollectionPausedV1 } from '#schemas/events/billing.ts';
import type { Pause } from '#schemas/records/pause.ts';
import { instalmentIdsOf, toEachOwed } from './paused-debts.ts';

const OTHERWISE = 'pauseId: was used before for another pause; give this one an id of its own';

/**
 * Stops collection of an invoice, or of all that a debtor owes the creditor, and of what is issued to the debtor until the
 * last day. The record of the debtor is written first, so that no debt is opened between the two without it.
 * @param now when it came (ISO-8601)
 * @throws UnknownInvoiceError, UnknownDebtorError, RejectedEventError
 */
export async function pauseCollection(given: CollectionPausedV1, now: string): Promise<void> {
  const { creditorId, invoiceId, debtorId } = given;
  const pause = pauseOf(given, now);
  const one = async (debtId: string): Promise<void> => {
    const updated = await updateDebt(debtId, {
      command: 'pauseCollection',
      isRepeated: isPausedBefore(pause),
      decide: (debt) => decide(debt, pause, { at: now, clockTime }),
    });
    expectAccepted(updated, { 'paused-otherwise': OTHERWISE });
  };
  if (invoiceId !== undefined) {
    const debtId = debtIdOf(creditorId, invoiceId);
    await one(debtId);
    for (const part of await instalmentIdsOf(debtId)) await one(part);
  }
  if (debtorId === undefined) return;
  const debtor = { creditorId, debtorId };
  const known = await findDebtor(creditorId, debtorId);
  if (!known) throw new UnknownDebtorError('debtorId: no invoice of such a debtor was issued');
  if (knownPause(known, pause) === 'otherwise') throw new RejectedEventError(OTHERWISE);
  for (const id of (await listUnpaid(debtor)).debtorIds)
    await changeDebtor(creditorId, id, (record) =>
      knownPause(record, pause) ? record : { ...record, pauses: withPause(record, pause) },
    );
  await toEachOwed(debtor, one);
}

/** The pause that an event states, with the last day by the creditor's rule when it has none. */
function pauseOf(given: CollectionPausedV1, now: string): Pause {
  const { pauseId, invoiceId, reason } = given;
  const { days, maxDays } = creditorOf(given).pauses;
  const pausedAt = statedAt(given.pausedAt, now);
  const first = dayOf(pausedAt);
  const lastDay = given.lastDay ?? addDays(first, days);
  if (lastDay < first) throw new RejectedEventError('lastDay: must not be before the day of pausedAt');
  if (lastDay > addDays(first, maxDays))
    throw new RejectedEventError(`lastDay: must be at most ${maxDays} days after the day of pausedAt`);
  return {
    pauseId,
    scope: invoiceId === undefined ? 'debtor' : 'invoice',
    reason,
    pausedAt,
    lastDay,
  };
}
