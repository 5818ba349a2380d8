import { debtIdOf } from '#adapters/table/keys.ts';
import { findWayBack } from '#application/ladder/way-back.ts';
import { expectAccepted } from '#application/unit-of-work/expect-accepted.ts';
import { updateDebt } from '#application/unit-of-work/update-debt.ts';
import { areUpheld, upholdCharges as decide } from '#domain/debt/commands/uphold-charges.ts';
import type { ChargesUpheldV1 } from '#schemas/events/billing.ts';

/**
 * Puts a debt of which only charges are left back on its ladder, because a person said that they stay owed. The same again
 * does nothing more.
 * @param now when it came (ISO-8601)
 * @throws UnknownInvoiceError, RejectedEventError
 */
export async function upholdCharges(upheld: ChargesUpheldV1, now: string): Promise<void> {
  const updated = await updateDebt(debtIdOf(upheld.creditorId, upheld.invoiceId), {
    command: 'upholdCharges',
    isRepeated: areUpheld,
    decide: async (debt) => decide(debt, { at: now, wayBack: await findWayBack(debt, now) }),
  });
  expectAccepted(updated, {
    'not-asked': 'invoiceId: nobody asked what becomes of the charges of this invoice',
  });
}
