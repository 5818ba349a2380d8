import { findDebt } from '#adapters/table/debts.ts';
import { debtIdOf } from '#adapters/table/keys.ts';
import { addDays, dayOf } from '#domain/calendar/days.ts';
import { isOwed } from '#domain/debt/is-owed.ts';
import { creditorOf } from '#runtime/config.ts';
import { RejectedError } from '#runtime/rejected.ts';
import { pauseInvoice } from './pause-collection.ts';

/** What may be money, and a person has to decide about it. */
interface Doubt {
  readonly creditorId: string;
  /** Its id: the same doubt holds once. */
  readonly doubtId: string;
  /** The invoices that it names, or whose bill it does. */
  readonly invoiceIds: readonly string[];
  /** The day that the report is of. */
  readonly on: string;
}

/** The longest id of a pause. */
const LONGEST_ID = 64;

/** The id of the pause for a doubt. */
export const doubtPauseId = (doubtId: string): string => doubtId.slice(0, LONGEST_ID);

/**
 * Stops collection of what a doubtful payment names, until a person decides (`CollectionResumed.v1`, or the payment itself) or the
 * creditor's `doubtDays` are over: nobody is chased for what they may have paid. An invoice of which nothing is owed is left alone,
 * and so is what names none of ours. The same doubt again changes nothing.
 * @param now when it came (ISO-8601)
 */
export async function pauseForDoubt(
  { creditorId, doubtId, invoiceIds, on }: Doubt,
  now: string,
): Promise<void> {
  const lastDay = addDays(on, creditorOf({ creditorId }).pauses.doubtDays);
  if (lastDay < dayOf(now)) return;
  const pause = {
    pauseId: doubtPauseId(doubtId),
    scope: 'invoice',
    reason: 'payment-doubtful',
    pausedAt: `${on}T00:00:00Z`,
    lastDay,
  } as const;
  for (const invoiceId of invoiceIds) {
    const debt = await findDebt(debtIdOf(creditorId, invoiceId));
    if (!debt || (debt.status !== 'awaitingInvoice' && !isOwed(debt.status))) continue;
    try {
      await pauseInvoice({ creditorId, invoiceId }, pause, now);
    } catch (error) {
      // It was closed at this moment, or a pause of that id was made by billing: nothing is left to hold.
      if (!(error instanceof RejectedError)) throw error;
    }
  }
}
