import { debtIdOf } from '#adapters/table/keys.ts';
import { expectAccepted } from '#application/unit-of-work/expect-accepted.ts';
import { updateDebt } from '#application/unit-of-work/update-debt.ts';
import { statedAt } from '#domain/calendar/stated-at.ts';
import { nameOwner as decide } from '#domain/debt/commands/name-owner.ts';
import type { OwnerNamedV1 } from '#schemas/events/billing.ts';

/**
 * Records the owner of a debt that waits for a person, or that the owner released it.
 * @param now when it came (ISO-8601)
 * @throws UnknownInvoiceError, RejectedEventError
 */
export async function nameOwner(
  { creditorId, invoiceId, owner, ...said }: OwnerNamedV1,
  now: string,
): Promise<void> {
  const namedAt = statedAt(said.namedAt, now);
  const updated = await updateDebt(debtIdOf(creditorId, invoiceId), {
    command: 'nameOwner',
    decide: (debt) => decide(debt, { owner, namedAt, at: now }),
  });
  expectAccepted(updated, {
    'with-robot': 'invoiceId: no person has this debt: there is no open case, and it was not handed over',
    closed: 'invoiceId: this debt is closed; nobody has to look after it',
    'older-word': 'namedAt: somebody was named after it; an older word does not replace a later one',
  });
}
