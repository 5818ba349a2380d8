import { debtIdOf } from '#adapters/table/keys.ts';
import { countOtherOpen } from '#adapters/table/unpaid-debts.ts';
import { expectAccepted } from '#application/unit-of-work/expect-accepted.ts';
import { updateDebt } from '#application/unit-of-work/update-debt.ts';
import { writeOff as decide, isWrittenOff } from '#domain/debt/commands/write-off.ts';
import { creditorOf } from '#runtime/config.ts';
import type { WriteOffApprovedV1 } from '#schemas/events/billing.ts';

/**
 * Writes off what is owed of a debt, or a part of it, as a person approved: an entry of the ledger, never more than is owed,
 * written once.
 * @param now when it came (ISO-8601)
 * @throws UnknownInvoiceError, RejectedEventError
 */
export async function writeOff(approved: WriteOffApprovedV1, now: string): Promise<void> {
  const { holidays } = creditorOf(approved);
  const updated = await updateDebt(debtIdOf(approved.creditorId, approved.invoiceId), {
    command: 'writeOff',
    isRepeated: (debt) => isWrittenOff(debt, approved),
    decide: async (debt) =>
      decide(debt, approved, { at: now, otherOpenDebts: await countOtherOpen(debt), holidays }),
  });
  expectAccepted(updated, {
    settled: 'invoiceId: this invoice is settled already; nothing is left to write off',
    cancelled: 'invoiceId: this invoice is cancelled already; nothing is left to write off',
    onPaymentPlan:
      'invoiceId: instalments stand in the place of this invoice; write these off, each by its own invoiceId',
    'written-off-otherwise':
      'writeOffId: was used before, for another amount or reason; give this one an id of its own',
    'nothing-owed': 'invoiceId: nothing is owed of this invoice today',
  });
}
