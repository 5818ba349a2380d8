import { findDebtor } from '#adapters/table/debtors.ts';
import { debtIdOf } from '#adapters/table/keys.ts';
import { countOtherOpen } from '#adapters/table/unpaid-debts.ts';
import { replan } from '#application/ladder/replan.ts';
import { expectAccepted } from '#application/unit-of-work/expect-accepted.ts';
import { keepIfUnknown } from '#application/unit-of-work/keep-if-unknown.ts';
import { updateDebt } from '#application/unit-of-work/update-debt.ts';
import { statedAt } from '#domain/calendar/stated-at.ts';
import {
  type Amendment,
  type AmendmentFacts,
  amendmentOf,
  amendInvoice as decide,
  isAmended,
} from '#domain/debt/commands/amend-invoice.ts';
import { isKept, keepAmendment } from '#domain/debt/commands/keep-for-invoice.ts';
import { creditorOf } from '#runtime/config.ts';
import type { InvoiceAmendedV1 } from '#schemas/events/billing.ts';
import type { Debt } from '#schemas/records/debt.ts';

/**
 * Puts a new due date or amount in force: a new version of the debt, on a new execution; the one under way ends. An amendment
 * that comes before its invoice waits for it. The same amendment again does nothing more.
 * @param now when it came (ISO-8601)
 * @throws RejectedEventError
 */
export async function amendInvoice(given: InvoiceAmendedV1, now: string): Promise<void> {
  const amended = { ...given, amendedAt: statedAt(given.amendedAt, now) };
  if (await keepIfUnknown(amended, (unknown) => keepAmendment(unknown, amended, now))) return;
  const updated = await updateDebt(debtIdOf(amended.creditorId, amended.invoiceId), {
    command: 'amendInvoice',
    isRepeated: (debt) =>
      debt.status === 'awaitingInvoice' ? isKept(debt, amended) : isAmended(debt, amended),
    decide: async (debt) => {
      if (debt.status === 'awaitingInvoice') return keepAmendment(debt, amended, now);
      const amendment = amendmentOf(debt, amended);
      if (amendment.kind === 'refused') return amendment;
      const facts = await factsOf(debt, amendment, { now, amendedAt: amended.amendedAt });
      return decide(debt, amendment, amended, facts);
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
  { amount, dueDate, bill, changed }: Amendment,
  { now, amendedAt }: { readonly now: string; readonly amendedAt: string },
): Promise<AmendmentFacts> {
  const debtor = await findDebtor(debt.creditorId, debt.debtorId);
  return {
    at: now,
    planned:
      debtor &&
      replan(debt, {
        debtor,
        amount,
        dueDate,
        bill,
        now,
        dueAmendedAt: changed.includes('dueDate') ? amendedAt : undefined,
      }),
    otherOpenDebts: await countOtherOpen(debt),
    holidays: creditorOf(debt).holidays,
  };
}
