import { debtIdOf } from '#adapters/table/keys.ts';
import { expectAccepted } from '#application/unit-of-work/expect-accepted.ts';
import { updateDebt } from '#application/unit-of-work/update-debt.ts';
import { statedAt } from '#domain/calendar/stated-at.ts';
import { reportListing as decide, type ReportListing } from '#domain/debt/commands/report-listing.ts';
import { creditorOf } from '#runtime/config.ts';

/** What billing reports of one register of bad payers: that the debt of an invoice was listed, or cleared. */
interface ReportedListing extends ReportListing {
  readonly creditorId: string;
  readonly invoiceId: string;
}

/**
 * Records that a debt was listed in a register of bad payers, or cleared from it, and publishes that one which is owed no
 * more has to be cleared.
 * @param now when it came (ISO-8601)
 * @throws UnknownInvoiceError
 */
export async function reportListing(reported: ReportedListing, now: string): Promise<void> {
  const { holidays } = creditorOf(reported);
  const updated = await updateDebt(debtIdOf(reported.creditorId, reported.invoiceId), {
    command: 'reportListing',
    decide: (debt) => decide(debt, asStated(reported, now), { at: now, holidays }),
  });
  expectAccepted(updated, {});
}

const asStated = ({ listedAt, clearedAt, ...reported }: ReportedListing, now: string): ReportedListing => ({
  ...reported,
  ...(listedAt === undefined ? {} : { listedAt: statedAt(listedAt, now) }),
  ...(clearedAt === undefined ? {} : { clearedAt: statedAt(clearedAt, now) }),
});
