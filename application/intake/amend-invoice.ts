import { countOtherOpen } from '#adapters/table/debt-summaries.ts';
import { findDebtor } from '#adapters/table/debtors.ts';
import { debtIdOf } from '#adapters/table/keys.ts';
import { replan } from '#application/ladder/replan.ts';
import { expectAccepted } from '#application/unit-of-work/expect-accepted.ts';
import { updateDebt } from '#application/unit-of-work/update-debt.ts';
import { statedAt } from '#domain/calendar/stated-at.ts';
import {
  type Amendment,
  type AmendmentFacts,
  amendmentOf,
  amendInvoice as decide,
  isAmended,
} from '#domain/debt/commands/amend-invoice.ts';
import { creditorOf } from '#runtime/config.ts';
import type { InvoiceAmendedV1 } from '#schemas/events/billing.ts';
import type { Debt } from '#schemas/records/debt.ts';

/**
 * Puts a new due date or amount in force: a new version of the debt, on a new execution; the one under way ends. The same
 * amendment again does nothing more.
 * @param now when it came (ISO-8601)
 * @throws UnknownInvoiceError, RejectedEventError
 */
export async function amendInvoice(given: InvoiceAmendedV1, now: string): Promise<void> {
  const amended = { ...given, amendedAt: statedAt(given.amendedAt, now) };
  const updated = await updateDebt(debtIdOf(amended.creditorId, amended.invoiceId), {
    command: 'amendInvoice',
    isRepeated: (debt) => isAmended(debt, amended),
    decide: async (debt) => {
      const amendment = amendmentOf(debt, amended);
      if (amendment.kind === 'refused') return amendment;
      return decide(debt, amendment, amended, await factsOf(debt, amendment, now));
    },
  });
  expectAccepted(updated, {
    settled: 'invoiceId: this invoice is settled already; amending it is for a person',
    cancelled: 'invoiceId: this invoice is cancelled already; amending it is for a person',
    onPaymentPlan: 'invoiceId: this invoice is onPaymentPlan already; amending it is for a person',
    'debtor-erased': 'invoiceId: the data of this debtor was erased; it is for a person',
  });
}

/** @throws RejectedEventError when no ladder may be planned for the amended debt */
async function factsOf(
  debt: Debt,
  { amount, dueDate, bill }: Amendment,
  now: string,
): Promise<AmendmentFacts> {
  const debtor = await findDebtor(debt.creditorId, debt.debtorId);
  return {
    at: now,
    planned: debtor && replan(debt, { debtor, amount, dueDate, bill, now }),
    otherOpenDebts: await countOtherOpen(debt),
    holidays: creditorOf(debt).holidays,
  };
}
