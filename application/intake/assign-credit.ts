import { findDebtor } from '#adapters/table/debtors.ts';
import { findDebt } from '#adapters/table/debts.ts';
import { debtIdOf } from '#adapters/table/keys.ts';
import { instalmentIdsOf } from '#application/pauses/instalment-ids-of.ts';
import { expectAccepted } from '#application/unit-of-work/expect-accepted.ts';
import { keepIfUnknown } from '#application/unit-of-work/keep-if-unknown.ts';
import { updateDebt } from '#application/unit-of-work/update-debt.ts';
import {
  assignCredit as decide,
  isAssignedBefore,
  keepAssignment,
} from '#domain/debt/commands/assign-credit.ts';
import { withoutBill } from '#domain/debt/without-bill.ts';
import { placeOf } from '#domain/dunning/place.ts';
import { creditorOf } from '#runtime/config.ts';
import type { CreditAssignedV1 } from '#schemas/events/billing.ts';
import type { Assignment } from '#schemas/records/assignment.ts';
import { readAssignment } from './read-assignment.ts';

/**
 * Records that the credit of an invoice was assigned, and of the instalments that stand in its place. One that comes before its
 * invoice waits for it.
 * @param now when it came (ISO-8601)
 * @throws RejectedEventError
 */
export async function assignCredit(event: CreditAssignedV1, now: string): Promise<void> {
  const { creditorId, invoiceId, assignedAt } = event;
  const debtId = debtIdOf(creditorId, invoiceId);
  const facts = { at: assignedAt, now, zone: await zoneOf(event, debtId), field: '' };
  const assigned = readAssignment(event, facts);
  if (await keepIfUnknown(event, (unknown) => keepAssignment(unknown, assigned, now))) return;
  await assign(debtId, assigned, now);
  for (const part of await instalmentIdsOf(debtId)) await assign(part, withoutBill(assigned), now);
}

async function assign(debtId: string, assigned: Assignment, now: string): Promise<void> {
  const updated = await updateDebt(debtId, {
    command: 'assignCredit',
    isRepeated: isAssignedBefore(assigned),
    decide: (debt) =>
      debt.status === 'awaitingInvoice' ? keepAssignment(debt, assigned, now) : decide(debt, assigned, now),
  });
  expectAccepted(updated, {});
}

/** The zone of the debtor; of an invoice that is unknown, or of a debtor who was erased, that of Brasília. */
async function zoneOf({ creditorId }: CreditAssignedV1, debtId: string): Promise<string> {
  const debt = await findDebt(debtId);
  const debtor =
    debt && debt.status !== 'awaitingInvoice' ? await findDebtor(creditorId, debt.debtorId) : undefined;
  return placeOf(debtor, creditorOf({ creditorId })).zone;
}
