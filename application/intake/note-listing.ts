import { changeDebt } from '#adapters/table/change.ts';
import { ContentionError, TRIES } from '#adapters/table/contention.ts';
import { findDebt } from '#adapters/table/debts.ts';
import { debtIdOf } from '#adapters/table/keys.ts';
import { flushOutbox, intoOutbox, type Outgoing } from '#application/unit-of-work/outbox.ts';
import { UnknownInvoiceError } from '#application/unit-of-work/rejected.ts';
import { listingsToClear } from '#application/unit-of-work/settled-event.ts';
import { dayOf, inUtc, isBefore } from '#domain/calendar/days.ts';
import { settledOn } from '#domain/debt/settled-on.ts';
import type { Debt, Listing } from '#schemas/records/debt.ts';

/** What billing told of one register: that the debt was listed, or cleared. */
interface TellingOfListing extends Listing {
  readonly creditorId: string;
  readonly invoiceId: string;
  readonly bureau: string;
}

/**
 * Notes that a debt was listed in a register of bad payers, or cleared from it. Only what is newer is noted, so that
 * the two may come in any order, and again. A debt that is owed no more has to be cleared: that is told.
 */
export async function noteListing(told: TellingOfListing, now: string): Promise<void> {
  const debtId = debtIdOf(told.creditorId, told.invoiceId);
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const debt = await findDebt(debtId);
    if (!debt || debt.status === 'awaitingInvoice')
      throw new UnknownInvoiceError('invoiceId: no such invoice was issued');
    const listing = { ...debt.listings?.[told.bureau], ...newsOf(debt, told) };
    const listings = { ...debt.listings, [told.bureau]: listing };
    const written = await changeDebt(debtId, {
      set: [
        [['listings'], listings],
        // A settlement under way decides again: it tells by when the listing has to be cleared.
        [['revision'], debt.revision + 1],
        ...intoOutbox(toTell({ ...debt, listings }, now)),
      ],
      when: { equal: [[['revision'], debt.revision]] },
      returns: 'new',
    });
    if (written) return flushOutbox(written);
  }
  throw new ContentionError(debtId);
}

function newsOf({ listings }: Debt, told: TellingOfListing): Listing {
  const news = (field: keyof Listing): Listing => {
    const known = listings?.[told.bureau]?.[field];
    const at = told[field] && inUtc(told[field]);
    return at === undefined || (known !== undefined && isBefore(at, known)) ? {} : { [field]: at };
  };
  return { ...news('listedAt'), ...news('clearedAt') };
}

function toTell(debt: Debt, now: string): Outgoing[] {
  const { status, cancelledAt } = debt;
  if (status === 'settled') return listingsToClear(debt, settledOn(debt) ?? dayOf(now), now);
  return status === 'cancelled' ? listingsToClear(debt, dayOf(cancelledAt ?? now), now) : [];
}
